package org.ruzhu.membership.exit;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.AuditLog;

/** The exits of cases. A case has at most one open exit. */
@Component
class ExitRecords {

	private final ExitRepository repository;

	private final Clock clock;

	ExitRecords(ExitRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	CaseExit begin(String caseId, ExitGround ground, String reason) {
		return this.repository.save(CaseExit.begin(caseId, ground, reason, AuditLog.actor(), this.clock.instant()));
	}

	/** The open exit of a case. */
	Optional<CaseExit> open(String caseId) {
		return latest(caseId).filter(CaseExit::isOpen);
	}

	/** The current or latest exit of a case. */
	Optional<CaseExit> latest(String caseId) {
		return this.repository.findFirstByCaseIdOrderByIdDesc(caseId);
	}

	void change(String caseId, Consumer<CaseExit> verb) {
		open(caseId).ifPresent((exit) -> {
			verb.accept(exit);
			this.repository.save(exit);
		});
	}

}
