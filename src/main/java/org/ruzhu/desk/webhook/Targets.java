package org.ruzhu.desk.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;

/**
 * Which addresses may be told. A name is asked for its addresses when it is saved and
 * again for every sending, and what is connected to is what was looked at.
 */
@Component
class Targets {

	private static final int MAX_URL = 1000;

	private static final int LAST_PORT = 65535;

	private final WebhookSettings settings;

	Targets(WebhookSettings settings) {
		this.settings = settings;
	}

	/**
	 * Checks an address as somebody typed it.
	 * @return the address as it is kept
	 * @throws InvalidAnswerException if it is no address, or none that may be told
	 */
	String check(String typed) {
		URI url = read(PlainText.narrow(typed));
		require(url.getRawUserInfo() == null, "webhook.url.login");
		require(isAllowed(url), "webhook.url.https");
		try {
			resolve(url.getHost());
		}
		catch (RefusedAddressException ex) {
			throw new InvalidAnswerException("url", "webhook.url.private");
		}
		catch (UnknownHostException ex) {
			throw new InvalidAnswerException("url", "webhook.url.unknown");
		}
		return url.toString();
	}

	private static URI read(String typed) {
		require(!typed.isEmpty(), "webhook.url.none");
		require(typed.length() <= MAX_URL, "webhook.url.long");
		try {
			URI url = new URI(typed);
			require(url.getHost() != null && url.getRawFragment() == null, "webhook.url.invalid");
			require(url.getPort() == -1 || (url.getPort() > 0 && url.getPort() <= LAST_PORT), "webhook.url.port");
			return url;
		}
		catch (URISyntaxException ex) {
			throw new InvalidAnswerException("url", "webhook.url.invalid");
		}
	}

	/** Whether an address may go as it does: encrypted, unless the operator says else. */
	boolean isAllowed(URI url) {
		String scheme = url.getScheme().toLowerCase(Locale.ROOT);
		return "https".equals(scheme) || ("http".equals(scheme) && this.settings.allowHttp());
	}

	/**
	 * The addresses of a host.
	 * @throws RefusedAddressException if one of them must not be told
	 * @throws UnknownHostException if there is none
	 */
	InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] found = InetAddress.getAllByName(host);
		if (!this.settings.allowPrivate() && !Arrays.stream(found).allMatch(PublicAddress::is)) {
			throw new RefusedAddressException(host);
		}
		return found;
	}

	private static void require(boolean holds, String messageKey) {
		if (!holds) {
			throw new InvalidAnswerException("url", messageKey);
		}
	}

}
