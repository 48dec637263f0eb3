package org.ruzhu.desk.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureTest {

	private static final String ONE = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

	private static final String TWO = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

	private static final Instant AT = Instant.ofEpochSecond(1614265330);

	private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";

	/** The example that the libraries of Standard Webhooks test themselves with. */
	@Test
	void theSignatureIsThatOfThePublishedExample() {
		assertThat(Signature.of(List.of(ONE), ID, AT, "{\"test\": 2432232314}"))
			.isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
	}

	/**
	 * printf 'msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"name":"云"}' | openssl dgst
	 * -sha256 -mac HMAC -macopt hexkey:000102…1f -binary | base64
	 */
	@Test
	void whatIsNotAsciiIsSignedAsUtf8() {
		assertThat(Signature.of(List.of(TWO), ID, AT, "{\"name\":\"云\"}"))
			.isEqualTo("v1,dVLxGb60JyGlFqboUW0jJcFGMJ6wUsPXApyQINVOg8s=");
	}

	@Test
	void theExampleInTheManualIsSignedWithTheSecretItNames() throws IOException {
		String manual = Files.readString(Path.of("docs/reference/webhooks.md"));

		assertThat(Signature.of(List.of(found(manual, "signed with `(.*)`")), found(manual, "webhook-id: (.*)"),
				Instant.ofEpochSecond(Long.parseLong(found(manual, "webhook-timestamp: (.*)"))),
				found(manual, "(?m)^(\\{.*)$")))
			.isEqualTo(found(manual, "webhook-signature: (.*)"));
	}

	private static String found(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
	}

	@Test
	void twoSecretsSignSideBySide() {
		String one = Signature.of(List.of(ONE), ID, AT, "{}");
		String two = Signature.of(List.of(TWO), ID, AT, "{}");

		assertThat(Signature.of(List.of(TWO, ONE), ID, AT, "{}")).isEqualTo(two + " " + one);
		assertThat(one).isNotEqualTo(two);
	}

	@Test
	void aSecretIs256RandomBitsInBase64() {
		String secret = SigningSecret.generate();

		assertThat(secret).startsWith("whsec_").isNotEqualTo(SigningSecret.generate());
		assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length()))).hasSize(32);
	}

}
