package org.ruzhu.membership.exit;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.exit.Obligation.Kind;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCases;

/** The obligations of cases, maintained by operations staff. */
@Service
@Transactional
public class Obligations {

	private static final int MAX_REFERENCE = 100;

	private static final int MAX_NOTE = 1000;

	private final ObligationRepository repository;

	private final OnboardingCases cases;

	private final UnfinishedOrders orders;

	private final AuditLog audit;

	private final Clock clock;

	Obligations(ObligationRepository repository, OnboardingCases cases, UnfinishedOrders orders, AuditLog audit,
			Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.orders = orders;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Records that something is unfinished.
	 * @throws InvalidAnswerException if the reference is missing, or the reference or the
	 * note is too long
	 * @throws org.ruzhu.provider.cases.UnknownCaseException if there is no such case
	 */
	public Obligation open(String caseId, Kind kind, String reference, String note) {
		require(!reference.isBlank(), "reference", "exit.reference.none");
		require(reference.strip().length() <= MAX_REFERENCE, "reference", "exit.reference.long", MAX_REFERENCE);
		require(note.replace("\r", "").length() <= MAX_NOTE, "note", "exit.note.long", MAX_NOTE);
		String known = this.cases.get(caseId).id();
		this.audit.record(known, "obligation-opened", kind + " " + reference.strip());
		return this.repository.save(
				Obligation.open(known, kind, reference.strip(), note.strip(), AuditLog.actor(), this.clock.instant()));
	}

	private static void require(boolean holds, String field, String messageKey, Object... arguments) {
		if (!holds) {
			throw new InvalidAnswerException(field, messageKey, arguments);
		}
	}

	/**
	 * Records that it is finished. Idempotent.
	 * @throws UnknownObligationException if there is no obligation with this id
	 */
	public void close(long id) {
		Obligation obligation = this.repository.findById(id).orElseThrow(() -> new UnknownObligationException(id));
		if (obligation.isOpen()) {
			obligation.close(AuditLog.actor(), this.clock.instant());
			this.repository.save(obligation);
			this.orders.goOn(obligation.caseId());
			this.audit.record(obligation.caseId(), "obligation-closed",
					obligation.kind() + " " + obligation.reference());
		}
	}

	/** All obligations of a case, open and closed, the oldest first. */
	@Transactional(readOnly = true)
	public List<Obligation> of(String caseId) {
		return this.repository.findByCaseIdOrderById(caseId);
	}

	/** The open obligations of a case, the oldest first. */
	@Transactional(readOnly = true)
	public List<Obligation> open(String caseId) {
		return this.repository.findByCaseIdAndClosedAtIsNullOrderById(caseId);
	}

}
