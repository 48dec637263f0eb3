package org.ruzhu.money.ticket.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.money.ticket.DepositTicket;
import org.ruzhu.money.ticket.DepositTickets;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.platform.money.Money;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprises;

/** Says for whom how much was paid, and fills in what is known. */
@Component
class SubmitTicketContent implements TaskContent {

	private final DepositTickets tickets;

	private final OnboardingCases cases;

	private final Enterprises enterprises;

	SubmitTicketContent(DepositTickets tickets, OnboardingCases cases, Enterprises enterprises) {
		this.tickets = tickets;
		this.cases = cases;
		this.enterprises = enterprises;
	}

	@Override
	public String taskKey() {
		return SubmitTicketProcess.SUBMIT_TICKET;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Map<String, Object> known = new LinkedHashMap<>();
		known.put("amountPaid", Money.text(this.tickets.amountFen(caseId), LocaleContextHolder.getLocale()));
		known.put("accountId", theCase.providerId());
		known.put("companyName", this.enterprises.get(theCase.providerId()).legalName());
		known.put("postalAddress", theCase.fact("postalAddress"));
		known.put("contactName", theCase.fact("contactName"));
		known.put("contactPhone", theCase.fact("contactPhone"));
		return known;
	}

	@Override
	public Optional<InvalidAnswerException> problem(String caseId) {
		return this.tickets.latest(caseId)
			.flatMap(DepositTicket::reason)
			.map((reason) -> new InvalidAnswerException("postalAddress", "deposit.ticket.returned", reason));
	}

}
