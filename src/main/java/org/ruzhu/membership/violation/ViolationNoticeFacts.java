package org.ruzhu.membership.violation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.NoticeFacts;

/**
 * What notices may say about their violation. A preview uses the one that was updated
 * most recently.
 */
@Component
class ViolationNoticeFacts implements NoticeFacts {

	private final ViolationRepository repository;

	private final ViolationWords words;

	ViolationNoticeFacts(ViolationRepository repository, ViolationWords words) {
		this.repository = repository;
		this.words = words;
	}

	@Override
	public Set<String> names() {
		return Set.of("violation", "violationType", "violationDescription", "violationReason", "violationMeasures",
				"appealUntil", "appealReason");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return of(this.repository.findFirstByCaseIdOrderByStepDesc(caseId), locale);
	}

	@Override
	public Map<String, Object> of(String caseId, String subject, Locale locale) {
		Optional<Violation> own = this.repository.findById(subject);
		return own.isPresent() ? of(own, locale) : of(caseId, locale);
	}

	private Map<String, Object> of(Optional<Violation> about, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		about.ifPresent((violation) -> {
			facts.put("violation", violation.id());
			facts.put("violationType", this.words.type(violation.type(), locale));
			facts.put("violationDescription", violation.description());
			facts.put("violationMeasures", String.join("\n", this.words.measures(violation, locale)));
			violation.reason().ifPresent((reason) -> facts.put("violationReason", reason));
			violation.appealUntil().ifPresent((until) -> facts.put("appealUntil", this.words.day(until, locale)));
			violation.appealReason().ifPresent((reason) -> facts.put("appealReason", reason));
		});
		return facts;
	}

}
