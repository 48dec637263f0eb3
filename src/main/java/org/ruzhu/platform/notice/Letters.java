package org.ruzhu.platform.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.DeliveryRecords.Letter;

/** Writes the content of deliveries, once with the secrets and once without. */
@Component
class Letters {

	/** Replaces a secret. */
	static final String HIDDEN = "••••••";

	private final NoticeTemplates templates;

	Letters(NoticeTemplates templates) {
		this.templates = templates;
	}

	Letter of(String channel, Notice notice, Locale locale, Map<String, Object> facts) {
		Letter letter = write(channel, notice, locale, with(facts, notice.secrets()));
		if (notice.secrets().isEmpty()) {
			return letter;
		}
		Map<String, Object> hidden = new HashMap<>(notice.secrets());
		hidden.replaceAll((name, secret) -> HIDDEN);
		String shown = write(channel, notice, locale, with(facts, hidden)).body();
		return new Letter(letter.subject(), letter.body(), shown, letter.parameters(), letter.attachments());
	}

	private Letter write(String channel, Notice notice, Locale locale, Map<String, Object> facts) {
		if (Delivery.SMS.equals(channel)) {
			NoticeTemplates.SmsText sms = this.templates.writeSms(notice.template(), locale, facts);
			return new Letter("", sms.text(), null, sms.parameters(), List.of());
		}
		NoticeTemplates.Text mail = this.templates.write(notice.template(), locale, facts);
		return new Letter(mail.subject(), mail.body(), null, Map.of(), notice.attachments());
	}

	private static Map<String, Object> with(Map<String, Object> facts, Map<String, Object> more) {
		Map<String, Object> all = new HashMap<>(facts);
		all.putAll(more);
		return all;
	}

}
