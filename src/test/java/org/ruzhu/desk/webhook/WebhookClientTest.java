package org.ruzhu.desk.webhook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.ruzhu.desk.webhook.EndpointAnswer.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** How receivers behave that nobody can vouch for. */
@Timeout(20)
class WebhookClientTest {

	private static final Duration SHORT = Duration.ofMillis(400);

	private final Receiver receiver = new Receiver();

	private WebhookClient client = client(new WebhookSettings(true, true, SHORT, SHORT, Duration.ZERO));

	private static WebhookClient client(WebhookSettings settings) {
		return new WebhookClient(new Targets(settings), settings);
	}

	@AfterEach
	void close() throws IOException {
		this.receiver.close();
		this.client.destroy();
	}

	@Test
	void theBodyArrivesToTheLetterWithItsHeaders() {
		EndpointAnswer answer = this.client.post(this.receiver.url("/hook?of=ruzhu"), Map.of("webhook-id", "evt_1"),
				"{\"name\":\"云\"}");

		assertThat(answer).isEqualTo(new EndpointAnswer(Outcome.ACCEPTED, 204, ""));
		assertThat(this.receiver.last().path()).isEqualTo("/hook?of=ruzhu");
		assertThat(this.receiver.last().body()).isEqualTo("{\"name\":\"云\"}");
		assertThat(this.receiver.last().headers().getFirst("Content-Type")).startsWith("application/json");
		assertThat(this.receiver.last().headers().getFirst("webhook-id")).isEqualTo("evt_1");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 404, 410, 429, 500, 503 })
	void everyOtherStatusIsARefusal(int status) {
		this.receiver.answers(status, "not now");

		assertThat(post()).isEqualTo(new EndpointAnswer(Outcome.REFUSED, status, "not now"));
	}

	@Test
	void aRedirectIsNotFollowed() {
		try (Receiver elsewhere = new Receiver()) {
			this.receiver.redirects(elsewhere.url("/"));

			assertThat(post()).isEqualTo(new EndpointAnswer(Outcome.REDIRECTED, 307, ""));
			assertThat(elsewhere.received()).isEmpty();
		}
	}

	@Test
	void whoNeverAnswersIsNotWaitedFor() {
		this.receiver.hangs();

		assertThat(post()).isEqualTo(EndpointAnswer.none(Outcome.TIMED_OUT));
		assertThat(this.receiver.received()).hasSize(1);
	}

	/** Repeated, for what is broken off ends in one way or another. */
	@RepeatedTest(4)
	void whoAnswersALetterAtATimeIsNotWaitedForEither() {
		this.receiver.dawdles(SHORT.dividedBy(4));

		assertThat(post()).isEqualTo(EndpointAnswer.none(Outcome.TIMED_OUT));
	}

	@Test
	void ofAnEndlessAnswerTheFirstKilobyteIsRead() {
		this.receiver.chatters();

		EndpointAnswer answer = post();

		assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED);
		assertThat(answer.text()).hasSize(1024).startsWith("bla bla");
	}

	@Test
	void whoIsNotThereIsNotThere() {
		int port = this.receiver.port();
		this.receiver.close();

		assertThat(post("http://127.0.0.1:" + port + "/")).isEqualTo(EndpointAnswer.none(Outcome.NO_CONNECTION));
		assertThat(post("http://no-such-host.invalid/")).isEqualTo(EndpointAnswer.none(Outcome.UNKNOWN_HOST));
	}

	@Test
	void aCertificateThatNobodyVouchesForIsNotTrusted(@TempDir Path folder) throws Exception {
		try (Receiver impostor = Receiver.encrypted(folder)) {
			assertThat(post(impostor.url("/hook"))).isEqualTo(EndpointAnswer.none(Outcome.NOT_TRUSTED));
			assertThat(impostor.received()).isEmpty();
		}
	}

	/** A name that led elsewhere when it was saved. */
	@Test
	void aNameThatLeadsInsideIsNotConnectedTo() throws IOException {
		this.client.destroy();
		this.client = client(new WebhookSettings(false, true, SHORT, SHORT, Duration.ZERO));

		assertThat(post("http://localhost:" + this.receiver.port() + "/"))
			.isEqualTo(EndpointAnswer.none(Outcome.ADDRESS_REFUSED));
		assertThat(post()).isEqualTo(EndpointAnswer.none(Outcome.ADDRESS_REFUSED));
		assertThat(this.receiver.received()).isEmpty();
	}

	@Test
	void withoutEncryptionNothingLeavesInEarnest() throws IOException {
		this.client.destroy();
		this.client = client(new WebhookSettings(true, false, SHORT, SHORT, Duration.ZERO));

		assertThat(post()).isEqualTo(EndpointAnswer.none(Outcome.ADDRESS_REFUSED));
		assertThat(this.receiver.received()).isEmpty();
	}

	private EndpointAnswer post() {
		return post(this.receiver.url("/hook"));
	}

	private EndpointAnswer post(String url) {
		return this.client.post(url, Map.of(), "{}");
	}

}
