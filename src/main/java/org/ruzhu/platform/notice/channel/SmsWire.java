package org.ruzhu.platform.notice.channel;

import java.net.URI;
import java.security.GeneralSecurityException;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

import cn.hutool.core.net.url.UrlBuilder;
import cn.hutool.http.GlobalHeaders;
import cn.hutool.http.GlobalInterceptor;
import cn.hutool.http.HttpInterceptor;
import cn.hutool.http.HttpRequest;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Adds to sms4j's requests what they lack: timeouts, certificate checks, and a
 * configurable endpoint.
 */
class SmsWire implements HttpInterceptor<HttpRequest> {

	private final SmsSettings settings;

	SmsWire(SmsSettings settings) {
		this.settings = settings;
	}

	/**
	 * Registers this interceptor with sms4j's HTTP client, and replaces any earlier one.
	 */
	void open() {
		GlobalHeaders.INSTANCE.headers();
		// Allowed by the library in passing, for the whole of the application.
		System.clearProperty("jdk.tls.allowUnsafeServerCertChange");
		System.clearProperty("sun.security.ssl.allowUnsafeRenegotiation");
		GlobalInterceptor.INSTANCE.clearRequest().addRequestInterceptor(this);
	}

	@Override
	public void process(HttpRequest request) {
		request.setConnectionTimeout(Math.toIntExact(this.settings.connectTimeout().toMillis()))
			.setReadTimeout(Math.toIntExact(this.settings.readTimeout().toMillis()))
			.setHostnameVerifier(HttpsURLConnection.getDefaultHostnameVerifier())
			.setMaxRedirectCount(0);
		try {
			request.setSSLSocketFactory(SSLContext.getDefault().getSocketFactory());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Java cannot encrypt here", ex);
		}
		if (this.settings.endpoint() != null) {
			// Not by its text, or the library would decode what is encoded for a reason.
			request.setUrl(UrlBuilder.of(elsewhere(request.getUrl()), null));
		}
	}

	private String elsewhere(String url) {
		URI there = this.settings.endpoint();
		return UriComponentsBuilder.fromUriString(url)
			.scheme(there.getScheme())
			.host(there.getHost())
			.port(there.getPort())
			.build(true)
			.toUriString();
	}

}
