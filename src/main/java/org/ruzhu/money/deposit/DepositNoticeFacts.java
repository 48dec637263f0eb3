package org.ruzhu.money.deposit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.money.voucher.Voucher;
import org.ruzhu.platform.money.Money;
import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about a case's deposit. */
@Component
class DepositNoticeFacts implements NoticeFacts {

	private static final String PENDING_TRANSFER = "pendingTransferRule";

	private static final String UNDECLARED_PAYER = "undeclaredPayerRule";

	private final Deposits deposits;

	private final Markets markets;

	DepositNoticeFacts(Deposits deposits, Markets markets) {
		this.deposits = deposits;
		this.markets = markets;
	}

	@Override
	public Set<String> names() {
		return Set.of("amountOwed", "amountPaid", "amountHeld", "amountInCustody", "amountExcess", "amountRefunded",
				"receipt", "voucherReason", "amountToTopUp", PENDING_TRANSFER, UNDECLARED_PAYER);
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		DepositView deposit = this.deposits.view(caseId);
		Map<String, Object> facts = new HashMap<>();
		facts.put("amountOwed", Money.text(deposit.balance().owedFen(), locale));
		facts.put("amountPaid", Money.text(deposit.balance().paidFen(), locale));
		facts.put("amountHeld", Money.text(deposit.balance().heldFen(), locale));
		facts.put("amountInCustody", Money.text(deposit.balance().heldFen() + deposit.balance().excessFen(), locale));
		if (deposit.balance().excessFen() != 0) {
			facts.put("amountExcess", Money.text(deposit.balance().excessFen(), locale));
		}
		facts.put("amountRefunded", Money.text(deposit.balance().refundedFen(), locale));
		facts.put("amountToTopUp", Money.text(deposit.balance().owedFen() + deposit.penalties().owedFen(), locale));
		String comma = Money.isEnglish(locale) ? ", " : "、";
		facts.put("receipt", deposit.receipts().stream().map(Receipt::number).collect(Collectors.joining(comma)));
		facts.put(PENDING_TRANSFER, "");
		facts.put(UNDECLARED_PAYER, "");
		deposit.vouchers().stream().findFirst().ifPresent((voucher) -> facts.putAll(of(voucher, locale)));
		return facts;
	}

	/** What is said of the last voucher: why it was returned, and what becomes of it. */
	private Map<String, Object> of(Voucher voucher, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		if (voucher.reason() != null) {
			facts.put("voucherReason", voucher.reason());
		}
		if (voucher.isUndecided()) {
			facts.put(PENDING_TRANSFER, rule("pending-transfer", voucher, locale));
		}
		if (voucher.isUndeclared()) {
			facts.put(UNDECLARED_PAYER, rule("undeclared-payer", voucher, locale));
		}
		return facts;
	}

	/** A sentence of the market that follows another one. */
	private String rule(String rule, Voucher voucher, Locale locale) {
		String sentence = this.markets.get(voucher.marketId()).texts().rule(rule, locale);
		return (Money.isEnglish(locale) ? " " : "") + sentence;
	}

}
