package org.ruzhu.membership.refundcase;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

interface RefundCaseRepository extends ListCrudRepository<RefundCase, Long> {

	List<RefundCase> findByCaseIdOrderByIdDesc(String caseId);

	Optional<RefundCase> findFirstByCaseIdOrderByIdDesc(String caseId);

	Optional<RefundCase> findFirstByCaseIdAndOrderIdOrderByIdDesc(String caseId, String orderId);

	List<RefundCase> findByMarketIdAndOrderId(String marketId, String orderId);

}
