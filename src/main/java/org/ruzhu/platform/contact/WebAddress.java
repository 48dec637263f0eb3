package org.ruzhu.platform.contact;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.ruzhu.platform.text.PlainText;

/**
 * The public address of a web page. Without a scheme, such as {@code www.example.com},
 * https is assumed. Addresses of the local machine or a private network are rejected.
 *
 * @param value with scheme and host
 */
public record WebAddress(String value) {

	private static final int MAX_LENGTH = 2000;

	private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");

	/** A host that contains a dot, an optional port, and an optional path. */
	private static final Pattern BARE = Pattern.compile("[^\\s/?#@:]+\\.[^\\s/?#@:]{2,}(?::\\d{1,5})?(?:[/?#]\\S*)?");

	/** A label of a domain name. It neither begins nor ends with a hyphen. */
	private static final String LABEL = "[\\p{L}\\d](?:[\\p{L}\\p{M}\\d-]{0,61}[\\p{L}\\p{M}\\d])?";

	/** A domain name whose last label is not a number. */
	private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)+(?=\\D)" + LABEL + "\\.?");

	private static final Pattern IP_4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

	private static final int MAX_NAME = 253;

	private static final int MAX_PORT = 65_535;

	/** The address that was typed, if it is one of http or https. */
	public static Optional<WebAddress> of(String typed) {
		if (typed.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		String plain = PlainText.narrow(typed);
		String address = (!SCHEME.matcher(plain).matches() && BARE.matcher(plain).matches()) ? "https://" + plain
				: plain;
		return isOfWeb(address) ? Optional.of(new WebAddress(address)) : Optional.empty();
	}

	private static boolean isOfWeb(String address) {
		try {
			URI uri = new URI(address);
			String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
			return ("http".equals(scheme) || "https".equals(scheme)) && hasHost(uri);
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/**
	 * Whether the URI has a valid host. The authority is parsed here, because Java finds
	 * no host with letters beyond ASCII.
	 */
	private static boolean hasHost(URI uri) {
		String authority = String.valueOf(uri.getAuthority());
		String host = authority.replaceFirst(":\\d{1,5}$", "");
		return uri.getAuthority() != null && uri.getUserInfo() == null && isPort(authority.substring(host.length()))
				&& (IP_4.matcher(host).matches() ? isPublic(host)
						: host.length() <= MAX_NAME && NAME.matcher(host).matches());
	}

	/** Whether a colon and a number are a port that can be called, or there are none. */
	private static boolean isPort(String port) {
		return port.isEmpty()
				|| (Integer.parseInt(port.substring(1)) >= 1 && Integer.parseInt(port.substring(1)) <= MAX_PORT);
	}

	/**
	 * Whether an IP address is public, and not of the local machine or a private network.
	 */
	private static boolean isPublic(String ip) {
		try {
			InetAddress address = InetAddress.getByName(ip);
			return !address.isLoopbackAddress() && !address.isSiteLocalAddress() && !address.isLinkLocalAddress()
					&& !address.isAnyLocalAddress() && !address.isMulticastAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
