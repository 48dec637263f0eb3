package org.ruzhu.membership.refundcase;

import java.util.List;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.BlockerSource;
import org.ruzhu.membership.exit.ExitBlocker;

/**
 * Blocks the refund of a deposit while a refund case is open (Management Regulations,
 * 3.1.5④).
 */
@Component
class RefundCaseBlockers implements BlockerSource {

	private final RefundCaseRepository repository;

	RefundCaseBlockers(RefundCaseRepository repository) {
		this.repository = repository;
	}

	@Override
	public List<ExitBlocker> of(String caseId) {
		return this.repository.findByCaseIdOrderByIdDesc(caseId)
			.stream()
			.filter(RefundCase::isOpen)
			.map((open) -> new ExitBlocker(ExitBlocker.Kind.DISPUTE, open.number(), ""))
			.toList();
	}

}
