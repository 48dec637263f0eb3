package org.ruzhu.membership.exit.process;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.membership.exit.ReceiptReturns;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Shows which receipts must be returned and where to, what the market says of the refund,
 * and why the task was returned.
 */
@Component
class ReturnReceiptContent implements TaskContent {

	private final Receipts receipts;

	private final OnboardingCases cases;

	private final Markets markets;

	private final ReceiptReturns returns;

	private final MessageSource messages;

	ReturnReceiptContent(Receipts receipts, OnboardingCases cases, Markets markets, ReceiptReturns returns,
			MessageSource messages) {
		this.receipts = receipts;
		this.cases = cases;
		this.markets = markets;
		this.returns = returns;
		this.messages = messages;
	}

	@Override
	public String taskKey() {
		return ExitProcess.RETURN_RECEIPT;
	}

	@Override
	public Map<String, String> hints(String caseId) {
		String numbers = this.receipts.outstanding(caseId)
			.stream()
			.map(Receipt::number)
			.collect(Collectors.joining(", "));
		Locale locale = LocaleContextHolder.getLocale();
		String rule = this.markets.get(this.cases.get(caseId).marketId()).texts().rule("refund", locale);
		return Map.of(ExitProcess.RETURN_ROUTE, this.messages.getMessage("exit.receipts",
				new Object[] { numbers, rule, this.returns.address(caseId, locale) }, locale));
	}

	@Override
	public Optional<InvalidAnswerException> problem(String caseId) {
		return this.receipts.outstanding(caseId)
			.stream()
			.map(Receipt::missingReason)
			.flatMap(Optional::stream)
			.findFirst()
			.map((reason) -> new InvalidAnswerException(ExitProcess.RETURN_ROUTE, "exit.receiptMissing", reason));
	}

}
