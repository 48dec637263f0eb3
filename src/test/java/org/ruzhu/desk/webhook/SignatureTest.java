package org.ruzhu.desk.webhook;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureTest {

	/** printf '1788228000.{"id":"evt_1"}' | openssl dgst -sha256 -hmac whsec_one */
	@Test
	void the_signature_is_what_others_compute() {
		assertThat(Signature.of(List.of("whsec_one"), 1788228000, "{\"id\":\"evt_1\"}"))
			.isEqualTo("ad561b39ccfb54e25fb2383398ed668b743616a2e5d9bebfd244f0d3e885ca47");
	}

	@Test
	void two_secrets_sign_side_by_side() {
		String one = Signature.of(List.of("whsec_one"), 1788228000, "{}");
		String two = Signature.of(List.of("whsec_two"), 1788228000, "{}");

		assertThat(Signature.of(List.of("whsec_two", "whsec_one"), 1788228000, "{}")).isEqualTo(two + "," + one);
		assertThat(one).isNotEqualTo(two);
	}

	@Test
	void no_two_secrets_are_alike() {
		assertThat(SigningSecret.generate()).startsWith("whsec_")
			.hasSizeGreaterThan(40)
			.isNotEqualTo(SigningSecret.generate());
	}

}
