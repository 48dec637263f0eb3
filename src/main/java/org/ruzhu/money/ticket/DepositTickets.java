package org.ruzhu.money.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Markets;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.ticket.DepositTicket.State;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprises;

/**
 * The tickets of deposits. The money itself is booked when it arrives, by whatever way; a
 * ticket books nothing.
 */
@Service
@Transactional
public class DepositTickets {

	private final DepositTicketRepository repository;

	private final OnboardingCases cases;

	private final Markets markets;

	private final Enterprises enterprises;

	private final Deposits deposits;

	private final AuditLog audit;

	private final Clock clock;

	DepositTickets(DepositTicketRepository repository, OnboardingCases cases, Markets markets, Enterprises enterprises,
			Deposits deposits, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.markets = markets;
		this.enterprises = enterprises;
		this.deposits = deposits;
		this.audit = audit;
		this.clock = clock;
	}

	/** The clause by which the market asks for a ticket; empty if it asks for none. */
	@Transactional(readOnly = true)
	public Optional<LocalizedText> clause(String caseId) {
		return this.markets.get(this.cases.get(caseId).marketId()).deposit().ticket();
	}

	/** The deposit that a ticket submitted now is for, in fen, CNY. */
	@Transactional(readOnly = true)
	public long amountFen(String caseId) {
		return this.deposits.balance(caseId).heldFen();
	}

	/**
	 * Submits a ticket for the deposit that is held, in the enterprise's verified name.
	 */
	public void submit(String caseId, TicketDetails details) {
		this.cases.hold(caseId);
		OnboardingCase theCase = this.cases.get(caseId);
		this.repository.save(DepositTicket.submit(theCase, this.enterprises.get(theCase.providerId()).legalName(),
				amountFen(caseId), details, this.clock.instant()));
		this.audit.record(caseId, "ticket-submitted", null);
	}

	/**
	 * Confirms that the deposit of a ticket is there.
	 * @throws InvalidAnswerException if less is held by now
	 */
	public void confirm(String caseId) {
		this.cases.hold(caseId);
		DepositTicket ticket = latest(caseId).orElseThrow();
		if (amountFen(caseId) < ticket.amountFen()) {
			throw new InvalidAnswerException("ticketDecision", "deposit.ticket.less");
		}
		decide(ticket, State.CONFIRMED, null);
	}

	/** Hands a ticket back. */
	public void giveBack(String caseId, String reason) {
		this.cases.hold(caseId);
		decide(latest(caseId).orElseThrow(), State.RETURNED, reason);
	}

	private void decide(DepositTicket ticket, State decision, String reason) {
		ticket.decide(decision, reason, AuditLog.actor(), this.clock.instant());
		this.repository.save(ticket);
		this.audit.record(ticket.caseId(), (decision == State.CONFIRMED) ? "ticket-confirmed" : "ticket-returned",
				null);
	}

	/** The tickets of a case, the newest first. */
	@Transactional(readOnly = true)
	public List<DepositTicket> of(String caseId) {
		return this.repository.findByCaseIdOrderByIdDesc(caseId);
	}

	/** The newest ticket of a case. */
	@Transactional(readOnly = true)
	public Optional<DepositTicket> latest(String caseId) {
		return of(caseId).stream().findFirst();
	}

}
