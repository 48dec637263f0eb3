package org.ruzhu.membership.contract;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about the term of a case's contract. */
@Component
class ContractNoticeFacts implements NoticeFacts {

	private final ContractTermRepository repository;

	ContractNoticeFacts(ContractTermRepository repository) {
		this.repository = repository;
	}

	@Override
	public Set<String> names() {
		return Set.of("contractEndsOn");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return this.repository.findFirstByCaseIdOrderByNumberDesc(caseId)
			.map((term) -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(term.endsOn()))
			.<Map<String, Object>>map((day) -> Map.of("contractEndsOn", day))
			.orElse(Map.of());
	}

}
