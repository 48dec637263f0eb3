package org.ruzhu.portal.shell.web;

import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What was asked for. */
final class Asked {

	private Asked() {
	}

	/** The path that was asked for, also when the container sends on what went wrong. */
	static String path(HttpServletRequest request) {
		return Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI())
			.substring(request.getContextPath().length());
	}

}
