package org.ruzhu.platform.security.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import org.ruzhu.platform.security.process.WebApplicationLogin;

/**
 * Logging out once is enough: from Tasklist it ends our login too, and from our pages
 * that of the engine's web applications.
 */
class WebApplicationLogout extends OncePerRequestFilter implements LogoutHandler {

	private static final RequestMatcher FROM_TASKLIST = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

	private final SecurityContextRepository contexts;

	WebApplicationLogout(SecurityContextRepository contexts) {
		this.contexts = contexts;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !FROM_TASKLIST.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		if (response.getStatus() == HttpStatus.OK.value()) {
			SecurityContextHolder.clearContext();
			this.contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
		}
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response, Authentication staff) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			WebApplicationLogin.forget(session);
		}
	}

}
