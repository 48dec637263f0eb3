package org.ruzhu.platform.form.web;

import java.io.IOException;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import org.ruzhu.platform.form.FormParts;

/** Gives Tasklist and programs the form of a task with everything written out. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WholeForms extends OncePerRequestFilter {

	private static final Pattern FORM = Pattern
		.compile("/(camunda/api/engine|engine-rest)(/engine/[^/]+)?/task/[^/]+/deployed-form/?");

	private final FormParts parts;

	private final ObjectMapper json;

	WholeForms(FormParts parts, ObjectMapper json) {
		this.parts = parts;
		this.json = json;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.GET.matches(request.getMethod()) || !FORM.matcher(request.getRequestURI()).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		if (answer.getStatus() == HttpStatus.OK.value()) {
			byte[] whole = this.json
				.writeValueAsBytes(this.parts.complete(this.json.readTree(answer.getContentAsByteArray())));
			answer.resetBuffer();
			answer.getOutputStream().write(whole);
		}
		answer.copyBodyToResponse();
	}

}
