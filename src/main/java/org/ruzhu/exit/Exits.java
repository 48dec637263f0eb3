package org.ruzhu.exit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.ruzhu.application.Application;
import org.ruzhu.application.Application.State;
import org.ruzhu.application.Applications;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.calendar.WorkingDays;
import org.ruzhu.deposit.Deposits;
import org.ruzhu.deposit.Receipt;
import org.ruzhu.deposit.Receipts;
import org.ruzhu.exit.ExitOverview.Refund;
import org.ruzhu.exit.process.ExitProcess;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Promise;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How cases leave a market. */
@Service
@Transactional
public class Exits {

	private static final String REFUND = "refund";

	private final Applications applications;

	private final Deposits deposits;

	private final Receipts receipts;

	private final ExitBlockers blockers;

	private final Markets markets;

	private final WorkingDays workingDays;

	private final ExitProcess process;

	private final AuditLog audit;

	private final Clock clock;

	Exits(Applications applications, Deposits deposits, Receipts receipts, ExitBlockers blockers, Markets markets,
			WorkingDays workingDays, ExitProcess process, AuditLog audit, Clock clock) {
		this.applications = applications;
		this.deposits = deposits;
		this.receipts = receipts;
		this.blockers = blockers;
		this.markets = markets;
		this.workingDays = workingDays;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The provider asks to leave.
	 * @throws ExitNotPossible if the case is not a member of the market
	 */
	public void request(String caseId) {
		Application application = this.applications.get(caseId);
		if (application.state() != State.ONBOARDED) {
			throw new ExitNotPossible(caseId);
		}
		this.audit.record(caseId, "exit-requested", null);
		this.process.request(caseId, application.marketId());
	}

	/** The case is leaving from now on. */
	public void begin(String caseId) {
		this.applications.leave(caseId);
	}

	/**
	 * The day the refund's days count from, once no receipt is outstanding. Where nothing
	 * is held there is nothing to wait for, so it lies far enough back.
	 */
	@Transactional(readOnly = true)
	public LocalDate settledOn(String caseId) {
		Optional<LocalDate> settled = lastSettled(caseId);
		if (settled.isPresent() && this.deposits.balance(caseId).isHeld()) {
			return settled.get();
		}
		return this.workingDays.before(LocalDate.now(this.clock), promise(caseId).days() + 1);
	}

	private Optional<LocalDate> lastSettled(String caseId) {
		return this.receipts.of(caseId)
			.stream()
			.map(Receipt::settledOn)
			.flatMap(Optional::stream)
			.max(LocalDate::compareTo);
	}

	private Promise promise(String caseId) {
		return this.markets.get(this.applications.get(caseId).marketId()).promise(REFUND);
	}

	/** What a provider sees about leaving. */
	@Transactional(readOnly = true)
	public ExitOverview overview(String caseId) {
		State state = this.applications.get(caseId).state();
		return new ExitOverview(caseId, state == State.ONBOARDED, state == State.LEAVING, this.blockers.of(caseId),
				this.receipts.of(caseId), refund(caseId));
	}

	private Optional<Refund> refund(String caseId) {
		long fen = this.deposits.balance(caseId).toRefundFen();
		if (fen == 0) {
			return Optional.empty();
		}
		List<Receipt> outstanding = this.receipts.outstanding(caseId);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate from = outstanding.isEmpty() ? lastSettled(caseId).orElse(today) : today;
		LocalDate due = promise(caseId).after(from, this.workingDays);
		return Optional.of(new Refund(fen, due, !outstanding.isEmpty(), this.workingDays.isProvisional(due)));
	}

	/** Nothing is left to do. */
	public void close(String caseId) {
		this.applications.close(caseId);
	}

}
