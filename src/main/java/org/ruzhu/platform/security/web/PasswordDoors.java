package org.ruzhu.platform.security.web;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import org.ruzhu.platform.security.LoginAttempts;
import org.ruzhu.platform.security.LoginAttempts.Attempt;
import org.ruzhu.platform.security.TooManyAttemptsException;

/**
 * The engine has doors of its own at which passwords can be tried. Those that do nothing
 * else are shut, as there is one login for staff; where somebody's own password is asked
 * for before a change, each try is counted as at the login.
 */
class PasswordDoors extends OncePerRequestFilter {

	private static final Pattern LOGINS = Pattern.compile(".*/(identity/verify|auth/user/[^/]+/login/[^/]+)/?");

	private static final Pattern CREDENTIALS = Pattern.compile(".*/user/[^/]+/credentials/?");

	private final LoginAttempts attempts;

	private final EngineProblem problem;

	PasswordDoors(LoginAttempts attempts, EngineProblem problem) {
		this.attempts = attempts;
		this.problem = problem;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = path(request);
		if (LOGINS.matcher(path).matches()) {
			this.problem.tell(request, response, HttpStatus.FORBIDDEN, "security.one-login");
		}
		else if (CREDENTIALS.matcher(path).matches()) {
			counted(request, response, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** As the engine reads it, whatever of it was sent encoded. */
	private static String path(HttpServletRequest request) {
		return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
	}

	private void counted(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String staff = SecurityContextHolder.getContext().getAuthentication().getName();
		try {
			Attempt attempt = this.attempts.begin(LoginAttempts.staff(staff), request.getRemoteAddr());
			chain.doFilter(request, response);
			if (HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
				this.attempts.succeed(attempt);
			}
		}
		catch (TooManyAttemptsException early) {
			this.problem.tellToWait(request, response, early);
		}
	}

}
