package org.ruzhu.platform.security.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

import org.ruzhu.platform.security.StaffStandings;
import org.ruzhu.platform.security.process.WebApplicationLogin;

/**
 * Ends the login of whoever has another password, other groups or markets than when it
 * began, or is deleted, in the web applications too.
 */
class StillStaff extends OncePerRequestFilter {

	private final StaffStandings standings;

	private final SecurityContextRepository contexts;

	StillStaff(StaffStandings standings, SecurityContextRepository contexts) {
		this.standings = standings;
		this.contexts = contexts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof StaffLogin login
				&& !this.standings.isStill(login.getName(), login.standing())) {
			end(request, response);
		}
		chain.doFilter(request, response);
	}

	private void end(HttpServletRequest request, HttpServletResponse response) {
		SecurityContext nobody = SecurityContextHolder.createEmptyContext();
		SecurityContextHolder.setContext(nobody);
		this.contexts.saveContext(nobody, request, response);
		HttpSession session = request.getSession(false);
		if (session != null) {
			WebApplicationLogin.forget(session);
		}
	}

}
