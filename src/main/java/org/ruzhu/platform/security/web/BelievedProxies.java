package org.ruzhu.platform.security.web;

import java.time.Clock;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Lets the server learn from trusted proxies alone where a request comes from, and says
 * at the start what cannot be right.
 */
@Component
class BelievedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

	private static final Logger LOG = LoggerFactory.getLogger(BelievedProxies.class);

	private final TrustedProxies proxies;

	private final Clock clock;

	private final ServerProperties server;

	private final String baseUrl;

	BelievedProxies(TrustedProxies proxies, Clock clock, ServerProperties server,
			@Value("${ruzhu.base-url}") String baseUrl) {
		this.proxies = proxies;
		this.clock = clock;
		this.server = server;
		this.baseUrl = baseUrl;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		check(this.baseUrl.toLowerCase(Locale.ROOT).startsWith("https:"));
		factory.addEngineValves(new ForwardedRequests(this.proxies, this.clock));
	}

	private void check(boolean https) {
		boolean encrypted = this.server.getSsl() != null && this.server.getSsl().isEnabled();
		if (https && this.proxies.none() && !encrypted) {
			LOG.warn(
					"RUZHU_BASEURL is {}, but nothing here speaks https and no proxy is trusted: all visitors will "
							+ "count as one, and wait together. Name the proxy in RUZHU_TRUSTED_PROXIES.",
					this.baseUrl);
		}
		if (!https && (encrypted || !this.proxies.none())) {
			LOG.warn("RUZHU_BASEURL is {}, so cookies are sent over unencrypted connections too. Let it begin with "
					+ "https:// if visitors come by https.", this.baseUrl);
		}
	}

	/** Before the one that adds Tomcat's own valve. */
	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
