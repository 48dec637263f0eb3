package org.ruzhu.payment;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OnlinePaymentRepository extends ListCrudRepository<OnlinePayment, Long> {

	boolean existsByGatewayAndTransactionId(String gateway, String transactionId);

	List<OnlinePayment> findByCaseIdOrderById(String caseId);

	@Query("""
			select * from online_payment
			where state = 'PARKED' and (market_id is null or market_id in (:markets)) and id > :after
			order by id fetch first :most rows only""")
	List<OnlinePayment> parked(Collection<String> markets, long after, int most);

}
