package org.ruzhu.platform.notice;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Facts that only the digest of reminders uses. */
@Component
class DigestFacts implements NoticeFacts {

	static final String REMINDERS = "reminders";

	static final String COUNT = "reminderCount";

	static final String STAFF_LINK = "staffLink";

	@Override
	public Set<String> names() {
		return Set.of(REMINDERS, COUNT, STAFF_LINK);
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return Map.of();
	}

}
