package org.ruzhu.platform.security;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Cookies where visitors come by https. */
class SecureCookiesTest {

	@ParameterizedTest
	@CsvSource({ "https://market.example,true", "HTTPS://market.example,true", "http://market.example,false" })
	void areSentEncryptedAlone(String baseUrl, boolean secure) {
		MockEnvironment environment = new MockEnvironment().withProperty("ruzhu.base-url", baseUrl);

		new SecureCookies().postProcessEnvironment(environment, null);

		for (String cookie : new String[] { "server.servlet.session.cookie.secure",
				"camunda.bpm.webapp.csrf.enable-secure-cookie" }) {
			assertThat(environment.getProperty(cookie, Boolean.class, false)).isEqualTo(secure);
		}
	}

}
