package org.ruzhu.platform.security.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what a request says of where it comes from only from a trusted proxy. Tomcat's
 * own valve, which stands behind this one, would believe a list of patterns that knows no
 * networks; so it gets one address, or nothing. A setup that cannot be meant is said.
 */
class ForwardedRequests extends ValveBase {

	private static final Logger LOG = LoggerFactory.getLogger(ForwardedRequests.class);

	private static final String FOR = "X-Forwarded-For";

	private static final List<String> ALL = List.of(FOR, "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port",
			"X-Forwarded-Ssl", "X-Forwarded-Prefix", "X-Forwarded-By", "Forwarded");

	private static final Duration PAUSE = Duration.ofHours(1);

	private final Map<String, Instant> said = new ConcurrentHashMap<>();

	private final TrustedProxies proxies;

	private final Clock clock;

	ForwardedRequests(TrustedProxies proxies, Clock clock) {
		super(true);
		this.proxies = proxies;
		this.clock = clock;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
		if (this.proxies.trust(request.getRemoteAddr())) {
			nameClient(headers, request.getRemoteAddr());
		}
		else if (ALL.stream().anyMatch((name) -> headers.getHeader(name) != null)) {
			ALL.forEach(headers::removeHeader);
			say("Requests from {} say that they are forwarded, which is not believed. If that is a proxy of yours, "
					+ "name it in RUZHU_TRUSTED_PROXIES, or all its clients count as one.", request.getRemoteAddr());
		}
		getNext().invoke(request, response);
	}

	private void nameClient(MimeHeaders headers, String proxy) {
		Optional<String> client = this.proxies.client(Collections.list(headers.values(FOR)));
		headers.removeHeader(FOR);
		if (client.isPresent()) {
			headers.setValue(FOR).setString(client.get());
		}
		else {
			say("The proxy {} does not name its clients in X-Forwarded-For, so all of them count as one.", proxy);
		}
	}

	/** Each thing is said once an hour. */
	private void say(String message, String address) {
		Instant now = this.clock.instant();
		Instant last = this.said.get(message);
		if (last == null || Duration.between(last, now).abs().compareTo(PAUSE) > 0) {
			this.said.put(message, now);
			LOG.warn(message, address);
		}
	}

}
