package org.ruzhu.membership.exit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.exit.process.ExitProcess;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.Additions;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;

/** How cases leave a market. */
@Service
@Transactional
public class Exits {

	private final OnboardingCases cases;

	private final Additions additions;

	private final Deposits deposits;

	private final ExitRecords records;

	private final ExitOverviews overviews;

	private final ExitProcess process;

	private final AuditLog audit;

	private final Clock clock;

	Exits(OnboardingCases cases, Additions additions, Deposits deposits, ExitRecords records, ExitOverviews overviews,
			ExitProcess process, AuditLog audit, Clock clock) {
		this.cases = cases;
		this.additions = additions;
		this.deposits = deposits;
		this.records = records;
		this.overviews = overviews;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Begins an exit at the provider's request (Management Regulations, 8.2).
	 * @throws ExitNotPossibleException if the case is not a member or leaves already, is
	 * adding categories, or has reported a transfer that is not booked yet
	 */
	public void request(String caseId) {
		request(caseId, Optional.empty());
	}

	/**
	 * Begins an exit at the provider's request, with the day until which it supports what
	 * it has sold.
	 * @throws InvalidAnswerException if that day is in the past
	 */
	public void request(String caseId, Optional<LocalDate> servedUntil) {
		servedUntil.ifPresent(this::requireToCome);
		OnboardingCase theCase = member(caseId);
		require(!theCase.isAdding(), caseId, ExitNotPossibleException.ADDING);
		require(!this.deposits.isTransferPending(caseId), caseId, ExitNotPossibleException.TRANSFER_PENDING);
		this.audit.record(caseId, "exit-requested", null);
		leave(theCase, ExitGround.OWN_WISH, null);
		servedUntil.ifPresent((day) -> serve(caseId, servedUntil));
	}

	/**
	 * Records until when a leaving provider supports what it has sold (Management
	 * Regulations, 8.4).
	 * @param until the last day; empty if it does not say any more
	 * @throws InvalidAnswerException if that day is in the past
	 * @throws ExitNotPossibleException if the case is not leaving
	 */
	public void serve(String caseId, Optional<LocalDate> until) {
		until.ifPresent(this::requireToCome);
		require(this.records.open(caseId).isPresent(), caseId, ExitNotPossibleException.NOT_LEAVING);
		this.records.change(caseId, (exit) -> exit.serve(until.orElse(null)));
		this.audit.record(caseId, "service-until", until.map(LocalDate::toString).orElse(null));
	}

	private void requireToCome(LocalDate day) {
		if (day.isBefore(LocalDate.now(this.clock))) {
			throw new InvalidAnswerException("servedUntil", "exit.servedUntil.past");
		}
	}

	private static void require(boolean possible, String caseId, String messageKey) {
		if (!possible) {
			throw new ExitNotPossibleException(caseId, messageKey);
		}
	}

	/**
	 * Begins an exit because the contract's term has expired without renewal (Management
	 * Regulations, 8.1). Does nothing unless the case is a member.
	 */
	public void endContract(String caseId) {
		OnboardingCase theCase = held(caseId);
		if (theCase.state() == State.ONBOARDED) {
			this.audit.record(caseId, "contract-ended", null);
			leave(theCase, ExitGround.CONTRACT_ENDED, null);
		}
	}

	/**
	 * Begins an exit because one side or both ended the contract before its term
	 * (Management Regulations, 8.1).
	 * @param reason who ended it, and why
	 * @throws InvalidAnswerException if the reason is missing
	 * @throws ExitNotPossibleException if the case is not a member
	 */
	public void terminate(String caseId, String reason) {
		if (reason.isBlank()) {
			throw new InvalidAnswerException("reason", "exit.terminate.none");
		}
		OnboardingCase theCase = member(caseId);
		this.audit.record(caseId, "contract-terminated", reason.strip());
		leave(theCase, ExitGround.TERMINATED, reason.strip());
	}

	/**
	 * Expels a provider at once (Management Regulations, 8.3), whatever else is open. If
	 * it is already leaving, its exit becomes an expulsion.
	 */
	public void expel(String caseId) {
		OnboardingCase theCase = held(caseId);
		this.audit.record(caseId, "provider-expelled", null);
		if (theCase.state() == State.LEAVING) {
			this.records.change(caseId, CaseExit::expel);
		}
		else {
			leave(theCase, ExitGround.EXPELLED, null);
		}
	}

	/**
	 * Begins the exit and withdraws an open addition of categories. A transfer that is
	 * not booked yet is settled before the refund.
	 */
	private void leave(OnboardingCase theCase, ExitGround ground, String reason) {
		if (theCase.isAdditionOpen()) {
			this.additions.withdraw(theCase.id());
		}
		this.records.begin(theCase.id(), ground, reason);
		this.process.request(theCase.id());
	}

	private OnboardingCase member(String caseId) {
		OnboardingCase theCase = held(caseId);
		if (theCase.state() == State.LEAVING) {
			throw new ExitNotPossibleException(caseId, ExitNotPossibleException.LEAVING,
					this.records.open(caseId).map(CaseExit::begunAt));
		}
		require(theCase.state() == State.ONBOARDED, caseId, ExitNotPossibleException.NOT_A_MEMBER);
		return theCase;
	}

	private OnboardingCase held(String caseId) {
		this.cases.hold(caseId);
		return this.cases.get(caseId);
	}

	/**
	 * The current exit of a case, or the one by which it left; empty if it was withdrawn.
	 */
	@Transactional(readOnly = true)
	public Optional<CaseExit> of(String caseId) {
		return this.records.latest(caseId).filter((exit) -> !exit.isWithdrawn());
	}

	/** What a provider sees about leaving. */
	@Transactional(readOnly = true)
	public ExitOverview overview(String caseId) {
		return this.overviews.of(caseId);
	}

}
