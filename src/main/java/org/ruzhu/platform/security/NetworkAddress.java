package org.ruzhu.platform.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Where somebody comes from, as far as it can be told apart: an IPv4 address, or the /64
 * of an IPv6 address, of which one subscriber has all.
 */
public final class NetworkAddress {

	private static final int NETWORK_BYTES = 8;

	private NetworkAddress() {
	}

	/** The network of a remote address; what is no IPv6 address stays as it is. */
	public static String of(String remote) {
		if (!remote.contains(":")) {
			return remote;
		}
		try {
			InetAddress address = InetAddress.getByName(remote);
			return (address instanceof Inet6Address) ? network(address.getAddress()) : address.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return remote;
		}
	}

	private static String network(byte[] address) {
		return HexFormat.of().formatHex(address, 0, NETWORK_BYTES) + "/64";
	}

}
