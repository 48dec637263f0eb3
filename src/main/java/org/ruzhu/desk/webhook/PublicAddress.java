package org.ruzhu.desk.webhook;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Distinguishes the addresses of the public internet from those inside somebody's
 * network, by the special-purpose registries of IANA (RFC 6890). The metadata services of
 * clouds live in the link-local and shared ranges.
 */
final class PublicAddress {

	private static final List<Range> SPECIAL = List.of(range("0.0.0.0", 8), range("10.0.0.0", 8),
			range("100.64.0.0", 10), range("127.0.0.0", 8), range("169.254.0.0", 16), range("172.16.0.0", 12),
			range("192.0.0.0", 24), range("192.0.2.0", 24), range("192.88.99.0", 24), range("192.168.0.0", 16),
			range("198.18.0.0", 15), range("198.51.100.0", 24), range("203.0.113.0", 24), range("224.0.0.0", 3));

	/**
	 * Of IPv6 only the global unicast space is public, but for what tunnels elsewhere.
	 */
	private static final Range GLOBAL = range("2000::", 3);

	private static final List<Range> SPECIAL_6 = List.of(range("2001::", 23), range("2001:db8::", 32),
			range("2002::", 16), range("3fff::", 20));

	private PublicAddress() {
	}

	static boolean is(InetAddress address) {
		if (address instanceof Inet4Address) {
			return SPECIAL.stream().noneMatch((range) -> range.holds(address));
		}
		return address instanceof Inet6Address && GLOBAL.holds(address)
				&& SPECIAL_6.stream().noneMatch((range) -> range.holds(address));
	}

	private static Range range(String network, int bits) {
		try {
			return new Range(new BigInteger(1, InetAddress.getByName(network).getAddress()), bits);
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException(network + " is no address", ex);
		}
	}

	/** All addresses that begin with the same bits. */
	private record Range(BigInteger network, int bits) {

		boolean holds(InetAddress address) {
			int rest = address.getAddress().length * Byte.SIZE - this.bits;
			return new BigInteger(1, address.getAddress()).xor(this.network).shiftRight(rest).signum() == 0;
		}

	}

}
