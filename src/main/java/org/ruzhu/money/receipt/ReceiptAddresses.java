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

	private final Vouchers vouchers;

	ReceiptAddresses(OnboardingCases cases, Markets markets, Vouchers vouchers) {
		this.cases = cases;
		this.markets = markets;
		this.vouchers = vouchers;
	}

	/**
	 * Recipient, phone and address for a case, in one line: those of its newest voucher,
	 * and without one those of its application. Empty if the market keeps to the
	 * electronic receipt, the provider did not ask for one, or it leaves.
	 */
	public Optional<String> of(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		boolean leaves = theCase.state().isOver() || theCase.state() == State.LEAVING;
		if (leaves || !this.markets.get(theCase.marketId()).deposit().receiptSent()) {
			return Optional.empty();
		}
		Optional<VoucherDetails> asked = this.vouchers.latest(caseId).map(Voucher::details);
		return (asked.isPresent()) ? asked.filter(VoucherDetails::requestsReceipt).map(ReceiptAddresses::line)
				: Optional.of(line(theCase));
	}

	private static String line(VoucherDetails asked) {
		return String.join(" · ", asked.recipientName(), asked.recipientPhone(), asked.postalAddress());
	}

	private static String line(OnboardingCase theCase) {
		return Stream.of("contactName", "contactPhone", "postalAddress")
			.map(theCase.facts()::get)
			.filter((fact) -> fact != null)
			.map(Object::toString)
			.collect(Collectors.joining(" · "));
	}

}
