package org.ruzhu.portal.shell.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that a request is too large before anybody reads it: its parts cannot be read any
 * more, so the check for forged requests would miss its token and blame the reader.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 10)
class OversizedRequests extends OncePerRequestFilter {

	private final long most;

	OversizedRequests(MultipartProperties multipart) {
		this.most = multipart.getMaxRequestSize().toBytes();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = request.getContentType();
		if (type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
				&& request.getContentLengthLong() > this.most) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		chain.doFilter(request, response);
	}

}
