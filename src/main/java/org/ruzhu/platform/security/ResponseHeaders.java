package org.ruzhu.platform.security;

import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What browsers may do with our pages: nothing comes from elsewhere, nothing is framed by
 * others. Styles may be inline, for the live diagram draws with them.
 */
public final class ResponseHeaders {

	private static final String OUR_PAGES = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

	private ResponseHeaders() {
	}

	public static void forProviders(HeadersConfigurer<?> headers) {
		common(headers, paths("/webjars/**", "/assets/**"));
		headers.frameOptions((frame) -> frame.deny());
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(OUR_PAGES + "'none'"));
	}

	/**
	 * Tasklist frames our evidence page, which frames documents. The engine's web
	 * applications send a policy of their own.
	 */
	public static void forStaff(HeadersConfigurer<?> headers) {
		common(headers, paths("/camunda/lib/**", "/camunda/app/**", "/camunda/assets/**"));
		headers.frameOptions((frame) -> frame.sameOrigin());
		headers.addHeaderWriter(only(paths("/staff/**"), new ContentSecurityPolicyHeaderWriter(OUR_PAGES + "'self'")));
	}

	private static void common(HeadersConfigurer<?> headers, RequestMatcher cacheable) {
		headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
		headers.permissionsPolicyHeader((policy) -> policy.policy("camera=(), geolocation=(), microphone=()"));
		headers.cacheControl((cache) -> cache.disable());
		headers.addHeaderWriter(only(new NegatedRequestMatcher(cacheable), new CacheControlHeadersWriter()));
	}

	private static HeaderWriter only(RequestMatcher requests, HeaderWriter writer) {
		return new DelegatingRequestMatcherHeaderWriter(requests, writer);
	}

	public static RequestMatcher paths(String... patterns) {
		RequestMatcher[] matchers = new RequestMatcher[patterns.length];
		for (int i = 0; i < patterns.length; i++) {
			matchers[i] = PathPatternRequestMatcher.withDefaults().matcher(patterns[i]);
		}
		return new OrRequestMatcher(matchers);
	}

}
