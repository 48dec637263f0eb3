package org.ruzhu.membership.licence;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about the licence of a case. */
@Component
class LicenceNoticeFacts implements NoticeFacts {

	private final Licences licences;

	LicenceNoticeFacts(Licences licences) {
		this.licences = licences;
	}

	@Override
	public Set<String> names() {
		return Set.of("licenceValidUntil");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return this.licences.validUntil(caseId)
			.map((day) -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day))
			.<Map<String, Object>>map((day) -> Map.of("licenceValidUntil", day))
			.orElse(Map.of());
	}

}
