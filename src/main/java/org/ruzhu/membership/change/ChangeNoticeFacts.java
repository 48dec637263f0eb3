package org.ruzhu.membership.change;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.notice.NoticeFacts;

/**
 * What notices may say about their change. A preview uses the change that was updated
 * most recently.
 */
@Component
class ChangeNoticeFacts implements NoticeFacts {

	private final MaterialChangeRepository repository;

	private final Markets markets;

	ChangeNoticeFacts(MaterialChangeRepository repository, Markets markets) {
		this.repository = repository;
		this.markets = markets;
	}

	@Override
	public Set<String> names() {
		return Set.of("change", "changeSubject", "changeOccurredOn", "changeLate", "changeReason");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return of(this.repository.findFirstByCaseIdOrderByStepDesc(caseId), locale);
	}

	@Override
	public Map<String, Object> of(String caseId, String subject, Locale locale) {
		Optional<MaterialChange> own = this.repository.findById(subject);
		return own.isPresent() ? of(own, locale) : of(caseId, locale);
	}

	private Map<String, Object> of(Optional<MaterialChange> about, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		about.ifPresent((change) -> {
			facts.put("change", change.id());
			facts.put("changeSubject", subject(change, locale));
			facts.put("changeOccurredOn",
					DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(change.occurredOn()));
			facts.put("changeLate", change.isLate());
			change.reason().ifPresent((reason) -> facts.put("changeReason", reason));
		});
		return facts;
	}

	private String subject(MaterialChange change, Locale locale) {
		return this.markets.get(change.marketId())
			.changes()
			.flatMap((terms) -> terms.subject(change.subject()))
			.map((subject) -> subject.name().in(locale))
			.orElse(change.subject());
	}

}
