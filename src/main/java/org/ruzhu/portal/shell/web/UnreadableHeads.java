package org.ruzhu.portal.shell.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Rejects a request with an invalid head before it causes other errors: a path that
 * cannot be parsed, or an invalid media type.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableHeads extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<HttpStatus> refusal = refusal(request);
		if (refusal.isPresent()) {
			response.sendError(refusal.get().value());
			return;
		}
		chain.doFilter(request, response);
	}

	private static Optional<HttpStatus> refusal(HttpServletRequest request) {
		if (!isPathReadable(request)) {
			return Optional.of(HttpStatus.BAD_REQUEST);
		}
		try {
			MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
		}
		catch (InvalidMediaTypeException ex) {
			return Optional.of(HttpStatus.NOT_ACCEPTABLE);
		}
		return isBodyNamed(request.getContentType()) ? Optional.empty()
				: Optional.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
	}

	private static boolean isPathReadable(HttpServletRequest request) {
		try {
			ServletRequestPathUtils.parseAndCache(request);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
		finally {
			ServletRequestPathUtils.clearParsedRequestPath(request);
		}
	}

	/** Whether the content type is missing or a concrete media type. */
	private static boolean isBodyNamed(String type) {
		try {
			return !StringUtils.hasText(type) || MediaType.parseMediaType(type).isConcrete();
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
