package org.ruzhu.provider.account;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.NoticeFacts;

/**
 * What only the notices that carry it may say: links and codes, which are known to nobody
 * once they are sent, and how many sign-ups an hour takes.
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
