package org.ruzhu.money.receipt;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about an original that was sent. */
@Component
class ReceiptNoticeFacts implements NoticeFacts {

	private final ReceiptRepository receipts;

	ReceiptNoticeFacts(ReceiptRepository receipts) {
		this.receipts = receipts;
	}

	@Override
	public Set<String> names() {
		return Set.of("sentReceipt", "courier", "courierNumber", "receiptSentOn");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return Map.of();
	}

	/** The facts of the receipt with this number. */
	@Override
	public Map<String, Object> of(String caseId, String subject, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		this.receipts.findById(subject).ifPresent((receipt) -> {
			facts.put("sentReceipt", receipt.number());
			receipt.courier().ifPresent((courier) -> facts.put("courier", courier));
			receipt.courierNumber().ifPresent((number) -> facts.put("courierNumber", number));
			receipt.sentOn()
				.map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)::format)
				.ifPresent((day) -> facts.put("receiptSentOn", day));
		});
		return facts;
	}

}
