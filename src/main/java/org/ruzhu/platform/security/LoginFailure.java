package org.ruzhu.platform.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the login page, which says what to do: try again, or wait. */
public class LoginFailure implements AuthenticationFailureHandler {

	private final String page;

	public LoginFailure(String page) {
		this.page = page;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		String reason = (failure instanceof TooManyAttemptsException early) ? "wait=" + early.until().getEpochSecond()
				: "error";
		response.sendRedirect(request.getContextPath() + this.page + "?" + reason);
	}

}
