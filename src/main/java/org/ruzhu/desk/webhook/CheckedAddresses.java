package org.ruzhu.desk.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.apache.hc.client5.http.DnsResolver;

/** What a name leads to is checked at the moment of connecting. */
record CheckedAddresses(Targets targets) implements DnsResolver {

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		return this.targets.resolve(host);
	}

	@Override
	public String resolveCanonicalHostname(String host) throws UnknownHostException {
		return this.targets.resolve(host)[0].getCanonicalHostName();
	}

}
