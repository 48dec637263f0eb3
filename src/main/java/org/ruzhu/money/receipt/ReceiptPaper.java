package org.ruzhu.money.receipt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.money.voucher.ConfirmedPayment;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.Papers;
import org.ruzhu.platform.document.ScanCode;
import org.ruzhu.platform.money.Money;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/** The receipt on paper, kept with the documents of its case. */
@Component
class ReceiptPaper {

	private static final String KIND = "deposit-receipt";

	private static final String PAPER = "receipts/" + KIND;

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

	private static final int MAX_MB = 5;

	private final Papers papers;

	private final Documents documents;

	private final Enterprises enterprises;

	private final Markets markets;

	private final String baseUrl;

	ReceiptPaper(Papers papers, Documents documents, Enterprises enterprises, Markets markets,
			@Value("${ruzhu.base-url}") String baseUrl) {
		this.papers = papers;
		this.documents = documents;
		this.enterprises = enterprises;
		this.markets = markets;
		this.baseUrl = baseUrl;
	}

	/**
	 * Prints the receipt for a confirmed payment. Its QR code opens the page where its
	 * return is recorded.
	 */
	Document print(String number, ConfirmedPayment payment, long fen, LocalDate today) {
		Enterprise enterprise = this.enterprises.get(payment.providerId());
		Market market = this.markets.get(payment.marketId());
		Map<String, Object> facts = new HashMap<>();
		facts.put("number", number);
		facts.put("issuedOn", DAY.format(today));
		facts.put("legalName", enterprise.legalName());
		facts.put("creditCode", enterprise.creditCode());
		facts.put("payer", payer(payment, enterprise));
		facts.put("market", market.name().in(LANGUAGE));
		facts.put("caseId", payment.caseId());
		facts.put("capitals", CapitalNumerals.of(fen));
		facts.put("amount", Money.text(fen, LANGUAGE));
		facts.put("receivedOn", DAY.format(payment.receivedOn()));
		facts.put("bankReference", payment.reference());
		facts.put("payee", market.deposit().accountName());
		facts.put("scanCode", ScanCode.png(this.baseUrl + "/staff/receipts/" + number));
		return this.documents.store(payment.caseId(), KIND, number + ".pdf", this.papers.print(PAPER, facts),
				Set.of("pdf"), MAX_MB);
	}

	private static String payer(ConfirmedPayment payment, Enterprise enterprise) {
		return payment.payer().isEmpty() ? enterprise.legalName() : payment.payer();
	}

}
