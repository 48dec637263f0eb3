package org.ruzhu.platform.security.web;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.platform.security.web.BodyLimit.Refusal;

/**
 * A report of a violation brings its evidence: what ten files of 10 MB take in Base64 is
 * read as it comes, of a few reports at a time.
 */
class EvidenceLimit extends OncePerRequestFilter {

	static final RequestMatcher REPORTS = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/api/v1/marketplace/*/violations");

	private static final long MAX_BODY = 140L * 1024 * 1024;

	private static final int AT_A_TIME = 3;

	private static final String A_WHILE = "20";

	private final Semaphore places = new Semaphore(AT_A_TIME);

	private final Refusal refusal;

	EvidenceLimit(Refusal refusal) {
		this.refusal = refusal;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !REPORTS.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long length = request.getContentLengthLong();
		if (length > MAX_BODY) {
			this.refusal.tell(request, response, new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE));
		}
		else if (length >= 0 && length <= BodyLimit.MAX_BODY) {
			chain.doFilter(request, response);
		}
		else if (this.places.tryAcquire()) {
			try {
				chain.doFilter(new CountedRequest(request, MAX_BODY), response);
			}
			finally {
				this.places.release();
			}
		}
		else {
			response.setHeader(HttpHeaders.RETRY_AFTER, A_WHILE);
			this.refusal.tell(request, response, new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
		}
	}

}
