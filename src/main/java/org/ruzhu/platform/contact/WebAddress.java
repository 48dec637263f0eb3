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
 * The address of a web page; one typed without a scheme, such as {@code www.example.com},
 * is taken as one of https. Everybody can reach it: it is neither of this machine nor of
 * a network of one's own.
 *
 * @param value with scheme and host
 */
public record WebAddress(String value) {

	private static final int MAX_LENGTH = 2000;

	private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");

	/** A host with a dot in it, a port, and whatever follows. */
	private static final Pattern BARE = Pattern.compile("[^\\s/?#@:]+\\.[^\\s/?#@:]{2,}(?::\\d{1,5})?(?:[/?#]\\S*)?");

	/** Neither at its beginning nor at its end has a label a hyphen. */
	private static final String LABEL = "[\\p{L}\\d](?:[\\p{L}\\p{M}\\d-]{0,61}[\\p{L}\\p{M}\\d])?";

	/** A name, the last label of which is no number. */
	private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)+(?=\\D)" + LABEL + "\\.?");

	private static final Pattern IP_4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

	private static final int MAX_NAME = 253;

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
	 * Java knows no host that has letters beyond ASCII, and names the whole authority.
	 */
	private static boolean hasHost(URI uri) {
		String authority = String.valueOf(uri.getAuthority());
		String host = authority.replaceFirst(":\\d{1,5}$", "");
		return uri.getAuthority() != null && uri.getUserInfo() == null && (IP_4.matcher(host).matches() ? isPublic(host)
				: host.length() <= MAX_NAME && NAME.matcher(host).matches());
	}

	/** Nobody else reaches an address of one's own network or machine. */
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
