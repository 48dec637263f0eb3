package org.ruzhu.provider.account.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.security.LoginAttempts;
import org.ruzhu.platform.security.ProviderSessions;
import org.ruzhu.provider.account.Accounts;

/**
 * Logs in a provider that has proved its identity by a mailed link. This works even while
 * its login is blocked after wrong attempts.
 */
@Component
public class ProviderEntrance {

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final Accounts accounts;

	private final ProviderSessions sessions;

	private final LoginAttempts attempts;

	private final ProviderArrival arrival;

	ProviderEntrance(Accounts accounts, ProviderSessions sessions, LoginAttempts attempts, ProviderArrival arrival) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.attempts = attempts;
		this.arrival = arrival;
	}

	/**
	 * Logs a provider in, ends its other sessions, and redirects to the page it wanted.
	 */
	public void enter(String providerId, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		request.getSession();
		this.sessions.endOthers(providerId, request.changeSessionId());
		this.accounts.get(providerId)
			.email()
			.ifPresent((email) -> this.attempts.forgive(LoginAttempts.provider(email), request.getRemoteAddr()));
		Authentication provider = ProviderAuthentication.loggedIn(providerId);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(provider);
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
		this.arrival.onAuthenticationSuccess(request, response, provider);
	}

}
