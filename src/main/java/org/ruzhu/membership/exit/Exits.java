package org.ruzhu.membership.exit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.exit.process.ExitProcess;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswer;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Application.State;
import org.ruzhu.provider.cases.Applications;

/** How cases leave a market. */
@Service
@Transactional
public class Exits {

	private final Applications applications;

	private final Deposits deposits;

	private final ExitRecords records;

	private final ExitOverviews overviews;

	private final ExitProcess process;

	private final AuditLog audit;

	private final Clock clock;

	Exits(Applications applications, Deposits deposits, ExitRecords records, ExitOverviews overviews,
			ExitProcess process, AuditLog audit, Clock clock) {
		this.applications = applications;
		this.deposits = deposits;
		this.records = records;
		this.overviews = overviews;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The provider wishes to leave (003, 8.2).
	 * @throws ExitNotPossible if the case is not a member of the market, is adding
	 * categories, or a transfer it reported is in no book yet
	 */
	public void request(String caseId) {
		request(caseId, Optional.empty());
	}

	/**
	 * The same of a provider that says until when it serves what it has sold.
	 * @throws InvalidAnswer if that day is over
	 */
	public void request(String caseId, Optional<LocalDate> servedUntil) {
		servedUntil.ifPresent(this::requireToCome);
		Application application = held(caseId);
		require(application.state() == State.ONBOARDED, caseId, ExitNotPossible.NOT_A_MEMBER);
		require(!application.isAdding(), caseId, ExitNotPossible.ADDING);
		require(!this.deposits.isTransferPending(caseId), caseId, ExitNotPossible.TRANSFER_PENDING);
		this.audit.record(caseId, "exit-requested", null);
		leave(application, ExitGround.OWN_WISH, null);
		servedUntil.ifPresent((day) -> serve(caseId, day));
	}

	/**
	 * A provider that leaves says until when it serves what it has sold (003, 8.4).
	 * @throws InvalidAnswer if that day is over
	 */
	public void serve(String caseId, LocalDate until) {
		requireToCome(until);
		this.records.change(caseId, (exit) -> exit.serve(until));
		this.audit.record(caseId, "service-until", until.toString());
	}

	private void requireToCome(LocalDate day) {
		if (day.isBefore(LocalDate.now(this.clock))) {
			throw new InvalidAnswer("servedUntil", "exit.servedUntil.past");
		}
	}

	private static void require(boolean possible, String caseId, String messageKey) {
		if (!possible) {
			throw new ExitNotPossible(caseId, messageKey);
		}
	}

	/**
	 * The contract's term is over and it is not renewed (003, 8.1). Who is no member, or
	 * leaves already, is left as it is.
	 */
	public void endContract(String caseId) {
		Application application = held(caseId);
		if (application.state() == State.ONBOARDED) {
			this.audit.record(caseId, "contract-ended", null);
			leave(application, ExitGround.CONTRACT_ENDED, null);
		}
	}

	/**
	 * The contract is ended before its term, as one side or both have declared (003,
	 * 8.1).
	 * @param reason who has declared it, and why
	 * @throws InvalidAnswer if there is no reason
	 * @throws ExitNotPossible if the case is not a member of the market
	 */
	public void terminate(String caseId, String reason) {
		if (reason.isBlank()) {
			throw new InvalidAnswer("reason", "exit.terminate.none");
		}
		Application application = held(caseId);
		require(application.state() == State.ONBOARDED, caseId, ExitNotPossible.NOT_A_MEMBER);
		this.audit.record(caseId, "contract-terminated", reason.strip());
		leave(application, ExitGround.TERMINATED, reason.strip());
	}

	/**
	 * The market ends the cooperation at once (003, 8.3), whatever else is under way. Who
	 * is leaving already leaves as expelled.
	 */
	public void expel(String caseId) {
		Application application = held(caseId);
		this.audit.record(caseId, "provider-expelled", null);
		if (application.state() == State.LEAVING) {
			this.records.change(caseId, CaseExit::expel);
		}
		else {
			leave(application, ExitGround.EXPELLED, null);
		}
	}

	/**
	 * An addition of categories is given up; what was transferred and not booked yet is
	 * seen to before the refund.
	 */
	private void leave(Application application, ExitGround ground, String reason) {
		if (application.isAdditionOpen()) {
			this.applications.withdrawAddition(application.id());
		}
		this.records.begin(application.id(), ground, reason);
		this.process.request(application.id(), application.marketId());
	}

	private Application held(String caseId) {
		this.applications.hold(caseId);
		return this.applications.get(caseId);
	}

	/** The exit that a case is on, or has left by. */
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
