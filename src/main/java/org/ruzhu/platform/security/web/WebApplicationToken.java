package org.ruzhu.platform.security.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what changes something at the web applications' API without their token. They
 * would end the session themselves, and so log out whomever a stranger's page makes send
 * such a request.
 */
class WebApplicationToken extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private static final String KEPT = "CAMUNDA_CSRF_TOKEN";

	private static final String SENT = "X-XSRF-TOKEN";

	private final EngineProblem problem;

	WebApplicationToken(EngineProblem problem) {
		this.problem = problem;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/camunda/api") || READING.contains(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		Object kept = (session != null) ? session.getAttribute(KEPT) : null;
		if (kept == null || !kept.equals(request.getHeader(SENT))) {
			this.problem.tell(request, response, HttpStatus.FORBIDDEN, "security.no-token");
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
