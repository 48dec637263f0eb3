package org.ruzhu.platform.security;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a browser says by itself of where a request comes from: no page can make it say
 * otherwise (Fetch Metadata, and RFC 6454 for browsers that know only that).
 */
public final class OwnPages {

	private static final String FETCH_SITE = "Sec-Fetch-Site";

	private OwnPages() {
	}

	/** Whether the browser says that one of our pages sent this. */
	public static boolean sent(HttpServletRequest request) {
		String site = request.getHeader(FETCH_SITE);
		if (site != null) {
			return site.equals("same-origin");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && isOwn(request, origin + "/");
	}

	/** Whether an address is one of the server that was asked. */
	static boolean isOwn(HttpServletRequest request, String address) {
		String own = UriComponentsBuilder.newInstance()
			.scheme(request.getScheme())
			.host(request.getServerName())
			.port(isUsual(request) ? -1 : request.getServerPort())
			.toUriString();
		return address.startsWith(own + "/");
	}

	private static boolean isUsual(HttpServletRequest request) {
		return request.getServerPort() == ("https".equals(request.getScheme()) ? 443 : 80);
	}

}
