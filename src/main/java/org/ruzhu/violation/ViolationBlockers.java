package org.ruzhu.violation;

import java.util.List;

import org.ruzhu.exit.BlockerSource;
import org.ruzhu.exit.ExitBlocker;
import org.springframework.stereotype.Component;

/**
 * Nobody gets a refund while a violation is heard, punished or appealed (003, 3.1.5④).
 */
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
