package org.ruzhu.money.deposit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.platform.money.Money;
import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about a case's deposit. */
@Component
class DepositNoticeFacts implements NoticeFacts {

	private final Deposits deposits;

	DepositNoticeFacts(Deposits deposits) {
		this.deposits = deposits;
	}

	@Override
	public Set<String> names() {
		return Set.of("amountOwed", "amountPaid", "amountHeld", "amountExcess", "amountRefunded", "receipt",
				"voucherReason", "amountToTopUp");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		DepositView deposit = this.deposits.view(caseId);
		Map<String, Object> facts = new HashMap<>();
		facts.put("amountOwed", Money.text(deposit.balance().owedFen(), locale));
		facts.put("amountPaid", Money.text(deposit.balance().paidFen(), locale));
		facts.put("amountHeld", Money.text(deposit.balance().heldFen(), locale));
		if (deposit.balance().excessFen() != 0) {
			facts.put("amountExcess", Money.text(deposit.balance().excessFen(), locale));
		}
		facts.put("amountRefunded", Money.text(deposit.balance().refundedFen(), locale));
		facts.put("amountToTopUp", Money.text(deposit.balance().owedFen() + deposit.penalties().owedFen(), locale));
		String comma = Money.isEnglish(locale) ? ", " : "、";
		facts.put("receipt", deposit.receipts().stream().map(Receipt::number).collect(Collectors.joining(comma)));
		deposit.vouchers()
			.stream()
			.findFirst()
			.filter((voucher) -> voucher.reason() != null)
			.ifPresent((voucher) -> facts.put("voucherReason", voucher.reason()));
		return facts;
	}

}
