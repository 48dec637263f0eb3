package org.ruzhu.money.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OnlinePaymentRepository extends ListCrudRepository<OnlinePayment, Long> {

	boolean existsByGatewayAndTransactionId(String gateway, String transactionId);

	List<OnlinePayment> findByCaseIdOrderById(String caseId);

	List<OnlinePayment> findByGatewayAndTransactionIdIn(String gateway, Collection<String> transactionIds);

	/** Payments in a period (end exclusive) that are on no bill. */
	@Query("""
			select * from online_payment where gateway = :gateway and paid_at >= :from and paid_at < :until
			and billed_on is null order by id""")
	List<OnlinePayment> unbilled(String gateway, Instant from, Instant until);

	/**
	 * Payments whose return was requested in a period (end exclusive) and is on no bill.
	 */
	@Query("""
			select * from online_payment where gateway = :gateway and return_asked_at >= :from
			and return_asked_at < :until and return_billed_on is null order by id""")
	List<OnlinePayment> unbilledReturns(String gateway, Instant from, Instant until);

	@Modifying
	@Query("update online_payment set billed_on = :day where gateway = :gateway and transaction_id in (:transactions)")
	void bill(String gateway, Collection<String> transactions, LocalDate day);

	@Modifying
	@Query("update online_payment set return_billed_on = :day where id in (:ids)")
	void billReturns(Collection<Long> ids, LocalDate day);

	@Query("""
			select * from online_payment
			where state = 'PARKED' and (market_id is null or market_id in (:markets)) and id > :after
			order by id fetch first :most rows only""")
	List<OnlinePayment> parked(Collection<String> markets, long after, int most);

}
