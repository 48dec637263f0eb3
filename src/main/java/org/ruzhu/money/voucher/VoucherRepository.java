package org.ruzhu.money.voucher;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

public interface VoucherRepository extends ListCrudRepository<Voucher, Long> {

	List<Voucher> findByCaseIdOrderByIdDesc(String caseId);

	Optional<Voucher> findFirstByCaseIdOrderByIdDesc(String caseId);

	List<Voucher> findByMarketIdAndStateAndFindingIsNullOrderById(String marketId, Voucher.State state);

	boolean existsByCaseIdAndReceivedReferenceIgnoreCase(String caseId, String receivedReference);

	List<Voucher> findByMarketIdAndReceivedReferenceIgnoreCaseAndAmountFenOrderById(String marketId,
			String receivedReference, Long amountFen);

}
