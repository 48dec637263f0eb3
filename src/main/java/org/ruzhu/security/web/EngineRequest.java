package org.ruzhu.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request to the engine whose query has been looked at. */
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

}
