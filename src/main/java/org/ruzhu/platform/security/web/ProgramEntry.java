package org.ruzhu.platform.security.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.security.TooManyAttemptsException;

/** Asks a program for its name and password, or to come back after a while. */
@Component
class ProgramEntry implements AuthenticationEntryPoint {

	private final EngineProblem problem;

	ProgramEntry(EngineProblem problem) {
		this.problem = problem;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (failure instanceof TooManyAttemptsException early) {
			this.problem.tellToWait(request, response, early);
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Ruzhu\"");
		this.problem.tell(request, response, HttpStatus.UNAUTHORIZED, "security.program.unknown");
	}

}
