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
		amount(facts, "amountOwed", deposit.balance().owedFen(), locale);
		amount(facts, "amountPaid", deposit.balance().paidFen(), locale);
		amount(facts, "amountHeld", deposit.balance().heldFen(), locale);
		amount(facts, "amountExcess", deposit.balance().excessFen(), locale);
		amount(facts, "amountRefunded", deposit.balance().refundedFen(), locale);
		amount(facts, "amountToTopUp", deposit.balance().owedFen() + deposit.penalties().owedFen(), locale);
		String comma = Money.isEnglish(locale) ? ", " : "、";
		facts.put("receipt", deposit.receipts().stream().map(Receipt::number).collect(Collectors.joining(comma)));
		deposit.vouchers()
			.stream()
			.findFirst()
			.filter((voucher) -> voucher.reason() != null)
			.ifPresent((voucher) -> facts.put("voucherReason", voucher.reason()));
		return facts;
	}

	private static void amount(Map<String, Object> facts, String name, long fen, Locale locale) {
		if (fen != 0) {
			facts.put(name, Money.text(fen, locale));
		}
	}

}
