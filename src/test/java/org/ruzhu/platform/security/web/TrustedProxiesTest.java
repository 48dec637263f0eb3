package org.ruzhu.platform.security.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whose word is taken for where a request comes from. */
class TrustedProxiesTest {

	private final TrustedProxies proxies = new TrustedProxies("10.1.0.0/16, 192.0.2.7,fd00:1::/64");

	@ParameterizedTest
	@CsvSource({ "10.1.0.0,true", "10.1.255.255,true", "10.2.0.0,false", "192.0.2.7,true", "192.0.2.8,false",
			"fd00:1::9,true", "fd00:1:0:1::9,false", "proxy.example,false", "'',false" })
	void anAddressIsTrustedIfTheSettingNamesIt(String address, boolean trusted) {
		assertThat(this.proxies.trust(address)).isEqualTo(trusted);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "203.0.113.5|203.0.113.5", "198.51.100.1, 203.0.113.5|203.0.113.5",
					"203.0.113.5, 10.1.2.3|203.0.113.5", "203.0.113.5:4711|203.0.113.5",
					"[2001:db8::1]:4711, 10.1.2.3|2001:db8::1", "10.1.9.9, 10.1.2.3|10.1.9.9" })
	void theClientIsTheLastThatIsNoProxyOfOurs(String chain, String client) {
		assertThat(this.proxies.client(List.of(chain))).contains(client);
	}

	@ParameterizedTest
	@ValueSource(strings = { "unknown", "a.example", "203.0.113.5, unknown", "" })
	void whatIsNoAddressNamesNobody(String chain) {
		assertThat(this.proxies.client(List.of(chain))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "proxy.example", "10.1.0.0/33", "10.1.0.0/0", "0.0.0.0/0", "10.1", "300.1.1.1", "::1/129" })
	void aSettingThatNamesNoNetworkOrAllOfThemStopsTheStart(String setting) {
		assertThatExceptionOfType(BrokenProxiesException.class).isThrownBy(() -> new TrustedProxies(setting))
			.withMessageContaining(setting);
	}

	@Test
	void nobodyIsTrustedUnlessToldOtherwise() {
		assertThat(new TrustedProxies("").none()).isTrue();
		assertThat(new TrustedProxies("").trust("127.0.0.1")).isFalse();
	}

}
