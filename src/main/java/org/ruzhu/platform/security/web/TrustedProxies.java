package org.ruzhu.platform.security.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * The proxies whose word is taken for where a request comes from, by the setting
 * {@code ruzhu.trusted-proxies}: addresses or networks such as {@code 10.0.0.0/8}, with
 * commas between them; none unless told otherwise.
 */
@Component
class TrustedProxies {

	private static final Pattern ADDRESS = Pattern
		.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

	private static final Pattern NETWORK = Pattern.compile("(" + ADDRESS.pattern() + ")(/[1-9][0-9]{0,2})?");

	private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):[0-9]+|\\[([0-9a-fA-F:.]+)](:[0-9]+)?");

	private final List<IpAddressMatcher> networks;

	/**
	 * Reads the setting.
	 * @throws BrokenProxiesException when it names no network, or every address there is
	 */
	TrustedProxies(@Value("${ruzhu.trusted-proxies:}") String setting) {
		this.networks = Arrays.stream(setting.split(","))
			.map(String::strip)
			.filter((network) -> !network.isEmpty())
			.map(TrustedProxies::network)
			.toList();
	}

	private static IpAddressMatcher network(String network) {
		if (!NETWORK.matcher(network).matches()) {
			throw new BrokenProxiesException(network);
		}
		try {
			return new IpAddressMatcher(network);
		}
		catch (IllegalArgumentException ex) {
			throw new BrokenProxiesException(network);
		}
	}

	boolean none() {
		return this.networks.isEmpty();
	}

	boolean trust(String address) {
		return ADDRESS.matcher(address).matches()
				&& this.networks.stream().anyMatch((network) -> network.matches(address));
	}

	/**
	 * The client that a chain of forwarding proxies names: the last one in it that is no
	 * trusted proxy itself, as whatever stands before it anybody may have written. Empty
	 * when that is no address.
	 */
	Optional<String> client(List<String> chain) {
		List<String> addresses = chain.stream().flatMap((part) -> Arrays.stream(part.split(","))).toList();
		String client = "";
		for (int i = addresses.size() - 1; i >= 0; i--) {
			client = withoutPort(addresses.get(i).strip());
			if (!trust(client)) {
				break;
			}
		}
		return Optional.of(client).filter((address) -> ADDRESS.matcher(address).matches());
	}

	private static String withoutPort(String address) {
		var matcher = WITH_PORT.matcher(address);
		if (!matcher.matches()) {
			return address;
		}
		return (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
	}

}
