package org.ruzhu.desk.webhook;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TargetsTest {

	private final Targets inEarnest = new Targets(settings(false));

	private final Targets atHome = new Targets(settings(true));

	static WebhookSettings settings(boolean lenient) {
		return new WebhookSettings(lenient, lenient, Duration.ofSeconds(1), Duration.ofSeconds(1),
				Duration.ofHours(24));
	}

	@Test
	void aPublicAddressIsKeptAsItWasTyped() {
		assertThat(this.inEarnest.check("  https://1.1.1.1:8443/hooks?of=ruzhu "))
			.isEqualTo("https://1.1.1.1:8443/hooks?of=ruzhu");
	}

	@ParameterizedTest
	@CsvSource({ "'',webhook.url.none", "hooks.example.com,webhook.url.invalid", "https://,webhook.url.invalid",
			"https:///path,webhook.url.invalid", "https://exa mple.com,webhook.url.invalid",
			"https://1.1.1.1/#part,webhook.url.invalid", "http://1.1.1.1/,webhook.url.https",
			"ftp://1.1.1.1/,webhook.url.https", "file://1.1.1.1/etc/passwd,webhook.url.https",
			"https://user:word@1.1.1.1/,webhook.url.login", "https://127.0.0.1/,webhook.url.private",
			"https://localhost/,webhook.url.private", "https://[::1]/,webhook.url.private",
			"https://169.254.169.254/latest/meta-data,webhook.url.private", "https://2130706433/,webhook.url.private",
			"https://no-such-host.invalid/,webhook.url.unknown", "https://1.1.1.1:0/,webhook.url.port",
			"https://1.1.1.1:65536/,webhook.url.port" })
	void whatCannotBeToldIsSaidAtOnce(String typed, String problem) {
		assertThatExceptionOfType(InvalidAnswerException.class).isThrownBy(() -> this.inEarnest.check(typed))
			.satisfies((refused) -> {
				assertThat(refused.field()).isEqualTo("url");
				assertThat(refused.getCodes()).containsExactly(problem);
			});
	}

	@Test
	void anAddressHasAnEnd() {
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.inEarnest.check("https://1.1.1.1/" + "a".repeat(1000)))
			.satisfies((refused) -> assertThat(refused.getCodes()).containsExactly("webhook.url.long"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:8080/hook", "https://localhost/hook" })
	void theOperatorMayAllowWhatIsPrivateAndUnencrypted(String typed) {
		assertThat(this.atHome.check(typed)).isEqualTo(typed);
	}

	@Test
	void whatTheOperatorNoLongerAllowsIsNotSentEither() {
		assertThat(this.atHome.isAllowed(URI.create("http://1.1.1.1/"))).isTrue();
		assertThat(this.inEarnest.isAllowed(URI.create("http://1.1.1.1/"))).isFalse();
		assertThatExceptionOfType(RefusedAddressException.class).isThrownBy(() -> this.inEarnest.resolve("localhost"));
	}

}
