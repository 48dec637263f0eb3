package org.ruzhu.money.voucher;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

public interface VoucherRepository extends ListCrudRepository<Voucher, Long> {

	List<Voucher> findByCaseIdOrderByIdDesc(String caseId);

	Optional<Voucher> findFirstByCaseIdOrderByIdDesc(String caseId);

	List<Voucher> findByMarketIdAndStateAndFindingIsNullOrderById(String marketId, Voucher.State state);

	boolean existsByCaseIdAndReceivedReference(String caseId, String receivedReference);

	Optional<Voucher> findFirstByMarketIdAndReceivedReferenceAndReceivedOnAndAmountFen(String marketId,
			String receivedReference, LocalDate receivedOn, Long amountFen);

}
