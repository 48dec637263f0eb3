package org.ruzhu.platform.security;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Service;

/** Where providers are logged in, on whichever node. */
@Service
public class ProviderSessions {

	private final FindByIndexNameSessionRepository<?> sessions;

	ProviderSessions(FindByIndexNameSessionRepository<?> sessions) {
		this.sessions = sessions;
	}

	/** Logs a provider out everywhere but in the session of this id. */
	public void endOthers(String providerId, String sessionId) {
		this.sessions.findByPrincipalName(providerId)
			.keySet()
			.stream()
			.filter((id) -> !id.equals(sessionId))
			.forEach(this.sessions::deleteById);
	}

}
