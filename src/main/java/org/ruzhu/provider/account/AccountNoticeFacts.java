package org.ruzhu.provider.account;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.NoticeFacts;

/**
 * Facts that only the notices carrying them may use: secret links and codes, which are
 * not stored after sending, and the limit of sign-ups per hour.
 */
@Component
class AccountNoticeFacts implements NoticeFacts {

	static final String CONFIRM_LINK = "confirmLink";

	static final String RESET_LINK = "resetLink";

	static final String CODE = "code";

	static final String SIGN_UPS = "signUps";

	@Override
	public Set<String> names() {
		return Set.of(CONFIRM_LINK, RESET_LINK, CODE, SIGN_UPS);
	}

	@Override
	public Set<String> secrets() {
		return Set.of(CONFIRM_LINK, RESET_LINK, CODE);
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return Map.of();
	}

}
