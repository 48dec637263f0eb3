package org.ruzhu.platform.security.web;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;

import org.ruzhu.platform.security.NetworkAddress;
import org.ruzhu.platform.security.ResponseHeaders;

/**
 * Whoever asks without a name has a budget of computing for each network address: what
 * counts is what the questions cost, and not how many they are.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 5)
class AnonymousWork extends OncePerRequestFilter {

	private static final RequestMatcher QUESTIONS = ResponseHeaders.paths("/api/v1/markets", "/api/v1/precheck",
			"/api/v1/deposit-quote", "/api/v1/commission-quote", "/api/v1/working-days", "/v3/**", "/precheck",
			"/precheck/**", "/markets/*", "/markets/*/agreements/*", "/agreements/*");

	private static final RequestMatcher OF_PROGRAMS = ResponseHeaders.paths("/api/**", "/v3/**");

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final WorkBudget budget;

	private final List<HandlerExceptionResolver> resolvers;

	AnonymousWork(@Value("${ruzhu.anonymous-work.at-once}") Duration atOnce,
			@Value("${ruzhu.anonymous-work.share}") double share, List<HandlerExceptionResolver> resolvers) {
		this.budget = new WorkBudget(atOnce, share, System::nanoTime);
		this.resolvers = resolvers;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !QUESTIONS.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String address = NetworkAddress.of(request.getRemoteAddr());
		Duration wait = this.budget.wait(address);
		if (!wait.isZero()) {
			refuse(wait, request, response);
			return;
		}
		long before = THREADS.getCurrentThreadCpuTime();
		try {
			chain.doFilter(request, response);
		}
		finally {
			spend(request.getRemoteAddr(), Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before));
		}
	}

	private void refuse(Duration wait, HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
		if (OF_PROGRAMS.matches(request)) {
			ApiSecurity.tell(this.resolvers, request, response,
					new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
		}
		else {
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
		}
	}

	/** An address has had so much computing. */
	void spend(String remote, Duration work) {
		this.budget.spend(NetworkAddress.of(remote), work.toNanos());
	}

}
