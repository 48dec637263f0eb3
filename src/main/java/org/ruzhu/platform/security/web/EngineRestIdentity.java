package org.ruzhu.platform.security.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import org.ruzhu.platform.security.StaffDirectory;

/** Requests to the engine's REST API act with the rights of who sent them. */
class EngineRestIdentity extends OncePerRequestFilter {

	private final StaffDirectory directory;

	EngineRestIdentity(StaffDirectory directory) {
		this.directory = directory;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication staff = SecurityContextHolder.getContext().getAuthentication();
		try (var acting = this.directory.actAs(staff.getName())) {
			chain.doFilter(request, response);
		}
	}

}
