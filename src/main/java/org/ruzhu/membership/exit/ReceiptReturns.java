package org.ruzhu.membership.exit;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.DepositTerms.ReceiptReturn;
import org.ruzhu.market.Markets;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.provider.cases.OnboardingCases;

/** Where a market wants the originals of its receipts back, and which it sends itself. */
@Component
public class ReceiptReturns {

	private final OnboardingCases cases;

	private final Markets markets;

	private final MessageSource messages;

	ReceiptReturns(OnboardingCases cases, Markets markets, MessageSource messages) {
		this.cases = cases;
		this.markets = markets;
		this.messages = messages;
	}

	/** Those of a case's receipts whose originals the market has to send. */
	List<Receipt> toSend(List<Receipt> receipts) {
		return receipts.stream()
			.filter((receipt) -> !receipt.isHandedOut())
			.filter((receipt) -> this.markets.get(receipt.marketId()).deposit().receiptSent())
			.toList();
	}

	/** Address, recipient and phone of the case's market, in one line. */
	public String address(String caseId, Locale locale) {
		ReceiptReturn to = this.markets.get(this.cases.get(caseId).marketId()).deposit().receiptReturn();
		return this.messages.getMessage("exit.receiptReturn.to",
				new Object[] { to.address(), to.recipient(), to.phone() }, locale);
	}

}
