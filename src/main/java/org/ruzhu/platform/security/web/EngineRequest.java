package org.ruzhu.platform.security.web;

import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.http.HttpHeaders;

/**
 * A request to the engine whose query has been looked at. The engine itself speaks one
 * language, and stumbles over what a browser may ask for.
 */
class EngineRequest extends HttpServletRequestWrapper {

	private final String query;

	EngineRequest(HttpServletRequest request, String query) {
		super(request);
		this.query = query;
	}

	@Override
	public String getQueryString() {
		return this.query;
	}

	@Override
	public String getHeader(String name) {
		return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name) ? null : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name) ? Collections.emptyEnumeration()
				: super.getHeaders(name);
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		return Collections.enumeration(Collections.list(super.getHeaderNames())
			.stream()
			.filter((name) -> !HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name))
			.toList());
	}

}
