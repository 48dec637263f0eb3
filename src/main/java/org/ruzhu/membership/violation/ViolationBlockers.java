package org.ruzhu.membership.violation;

import java.util.List;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.BlockerSource;
import org.ruzhu.membership.exit.ExitBlocker;

/** Blocks the refund while a violation is open (Management Regulations, 3.1.5④). */
@Component
class ViolationBlockers implements BlockerSource {

	private final ViolationRepository repository;

	ViolationBlockers(ViolationRepository repository) {
		this.repository = repository;
	}

	@Override
	public List<ExitBlocker> of(String caseId) {
		return this.repository.findByCaseIdAndClosedAtIsNullOrderById(caseId)
			.stream()
			.map((violation) -> new ExitBlocker(ExitBlocker.Kind.PUNISHMENT, violation.id(), ""))
			.toList();
	}

}
