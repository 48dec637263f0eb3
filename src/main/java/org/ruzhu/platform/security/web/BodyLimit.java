package org.ruzhu.platform.security.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/** A question is short: a body beyond 64 KiB is refused, whatever length it claims. */
class BodyLimit extends OncePerRequestFilter {

	static final int MAX_BODY = 64 * 1024;

	private final Refusal refusal;

	BodyLimit(Refusal refusal) {
		this.refusal = refusal;
	}

	/** Evidence has a limit of its own. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return EvidenceLimit.REPORTS.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
		if (body.length > MAX_BODY) {
			this.refusal.tell(request, response, new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE));
			return;
		}
		chain.doFilter(new RereadableRequest(request, body), response);
	}

	/** Tells the sender what is wrong. */
	@FunctionalInterface
	interface Refusal {

		void tell(HttpServletRequest request, HttpServletResponse response, Exception problem);

	}

}
