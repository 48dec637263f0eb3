package org.ruzhu.money.receipt;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Markets;
import org.ruzhu.money.voucher.Voucher;
import org.ruzhu.money.voucher.VoucherDetails;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;

/** Where the originals of receipts are sent. */
@Component
@Transactional(readOnly = true)
public class ReceiptAddresses {

	private final OnboardingCases cases;

	private final Markets markets;

	private final TicketAddresses tickets;

	private final Vouchers vouchers;

	ReceiptAddresses(OnboardingCases cases, Markets markets, TicketAddresses tickets, Vouchers vouchers) {
		this.cases = cases;
		this.markets = markets;
		this.tickets = tickets;
		this.vouchers = vouchers;
	}

	/**
	 * Recipient, phone and address for a case, in one line: those of its newest ticket,
	 * without one those of its newest voucher, and without that those of its application.
	 * Empty if the market keeps to the electronic receipt, the provider did not ask for
	 * one, or it leaves.
	 */
	public Optional<String> of(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		boolean leaves = theCase.state().isOver() || theCase.state() == State.LEAVING;
		if (leaves || !this.markets.get(theCase.marketId()).deposit().receiptSent()) {
			return Optional.empty();
		}
		return this.tickets.latest(caseId).or(() -> withoutTicket(theCase));
	}

	private Optional<String> withoutTicket(OnboardingCase theCase) {
		Optional<VoucherDetails> asked = this.vouchers.latest(theCase.id()).map(Voucher::details);
		return (asked.isPresent()) ? asked.filter(VoucherDetails::requestsReceipt).map(ReceiptAddresses::line)
				: Optional.of(line(theCase));
	}

	/** Whether the market asks for tickets, which say where originals are sent. */
	public boolean areOnTickets(String caseId) {
		return this.markets.get(this.cases.get(caseId).marketId()).deposit().ticket().isPresent();
	}

	private static String line(VoucherDetails asked) {
		return line(asked.recipientName(), asked.recipientPhone(), asked.postalAddress());
	}

	/** An address in one line. */
	public static String line(String recipient, String phone, String postalAddress) {
		return String.join(" · ", recipient, phone, postalAddress);
	}

	private static String line(OnboardingCase theCase) {
		return Stream.of("contactName", "contactPhone", "postalAddress")
			.map(theCase.facts()::get)
			.filter((fact) -> fact != null)
			.map(Object::toString)
			.collect(Collectors.joining(" · "));
	}

}
