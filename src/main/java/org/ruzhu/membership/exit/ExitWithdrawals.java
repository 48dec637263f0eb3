package org.ruzhu.membership.exit;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.exit.process.ExitProcess;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/** Withdraws a provider's request to leave, and undoes everything the exit did. */
@Service
@Transactional
public class ExitWithdrawals {

	private final ExitRecords records;

	private final OnboardingCases cases;

	private final Enterprises enterprises;

	private final Interruptions interruptions;

	private final Receipts receipts;

	private final ExitProcess process;

	private final AuditLog audit;

	private final Clock clock;

	ExitWithdrawals(ExitRecords records, OnboardingCases cases, Enterprises enterprises, Interruptions interruptions,
			Receipts receipts, ExitProcess process, AuditLog audit, Clock clock) {
		this.records = records;
		this.cases = cases;
		this.enterprises = enterprises;
		this.interruptions = interruptions;
		this.receipts = receipts;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Withdraws the request to leave, for the provider. This is possible until the refund
	 * begins.
	 * @throws ExitNotPossibleException if the case is not leaving at the provider's own
	 * request, the provider is sealed, or the refund has begun
	 */
	public void withdraw(String caseId) {
		this.cases.hold(caseId);
		Optional<CaseExit> stayed = stayed(caseId);
		if (stayed.isPresent()) {
			throw new ExitNotPossibleException(caseId, ExitNotPossibleException.STAYED,
					stayed.flatMap(CaseExit::endedAt));
		}
		refusal(caseId).ifPresent((why) -> {
			throw new ExitNotPossibleException(caseId, why);
		});
		this.audit.record(caseId, "exit-withdrawn", null);
		if (!this.process.withdraw(caseId)) {
			throw new ExitNotPossibleException(caseId, ExitNotPossibleException.REFUNDING);
		}
	}

	private Optional<CaseExit> stayed(String caseId) {
		return this.records.latest(caseId).filter(CaseExit::isWithdrawn);
	}

	/** Whether the exit of a case can be withdrawn now. */
	@Transactional(readOnly = true)
	public boolean isPossible(String caseId) {
		return refusal(caseId).isEmpty();
	}

	private Optional<String> refusal(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		if (theCase.state() != State.LEAVING) {
			return Optional.of(ExitNotPossibleException.NOT_LEAVING);
		}
		if (this.records.open(caseId).filter((exit) -> exit.ground() == ExitGround.OWN_WISH).isEmpty()) {
			return Optional.of(ExitNotPossibleException.NOT_BY_WISH);
		}
		if (this.enterprises.find(theCase.providerId()).filter(Enterprise::isSealed).isPresent()) {
			return Optional.of(ExitNotPossibleException.SEALED);
		}
		return this.process.isWithdrawable(caseId) ? Optional.empty() : Optional.of(ExitNotPossibleException.REFUNDING);
	}

	/**
	 * Makes the case a member again, as it was before the exit.
	 * @return whether receipts must be sent back to the provider
	 */
	public boolean stay(String caseId) {
		CaseExit exit = this.records.open(caseId).orElseThrow();
		this.cases.stay(caseId);
		this.records.change(caseId, (open) -> open.withdraw(this.clock.instant()));
		this.interruptions.end(exit);
		return this.receipts.handOut(caseId);
	}

}
