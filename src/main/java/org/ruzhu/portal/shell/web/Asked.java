package org.ruzhu.portal.shell.web;

import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Reads the requested path. */
final class Asked {

	private Asked() {
	}

	/**
	 * The originally requested path, even after the container has forwarded to the error
	 * page.
	 */
	static String path(HttpServletRequest request) {
		return Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI())
			.substring(request.getContextPath().length());
	}

}
