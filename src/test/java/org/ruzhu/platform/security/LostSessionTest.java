package org.ruzhu.platform.security;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.provider.account.MobileNumber;
import org.ruzhu.provider.account.SignUp;
import org.ruzhu.provider.account.SignUps;

import static org.assertj.core.api.Assertions.assertThat;

/** What was sent from a page that stood open until its session was gone. */
@RuzhuTest
class LostSessionTest {

	private static final AtomicInteger PEOPLE = new AtomicInteger();

	private static final String PASSWORD = "secret-2026";

	private static final String OLD_TOKEN = "a token of a session that is gone";

	@Autowired
	private SignUps signUps;

	@LocalServerPort
	private int port;

	private final String email = "gone%d@example.com".formatted(PEOPLE.incrementAndGet());

	@BeforeEach
	void signUp() {
		this.signUps.signUp(new SignUp(EmailAddress.of(this.email).orElseThrow(),
				MobileNumber.of("13800138000").orElseThrow(), PASSWORD, Locale.ENGLISH, "tencent-classic"));
	}

	@Test
	void aFormLeadsToTheLoginAndBackToItsPage() {
		Visitor gone = visitor().with("Referer", address("/account?tab=2"));

		HttpResponse<String> sent = gone.form("/account/password", Map.of("_csrf", OLD_TOKEN));
		assertThat(sent.statusCode()).isEqualTo(303);
		assertThat(location(sent)).isEqualTo("/login?gone");
		assertThat(gone.get("/login?gone").body()).contains("已退出登录");

		HttpResponse<String> loggedIn = gone.form("/login",
				Map.of("email", this.email, "password", PASSWORD, "_csrf", OLD_TOKEN));
		assertThat(location(loggedIn)).startsWith(address("/account?tab=2"));
		assertThat(gone.get("/account?tab=2&continue").statusCode()).isEqualTo(200);
	}

	@Test
	void noPageOfAnotherSiteIsTheWayBack() {
		Visitor gone = visitor().with("Referer", "http://localhost.example:" + this.port + "/account");

		gone.form("/exit/APP-2026-000001", Map.of());

		assertThat(location(gone.form("/login", Map.of("email", this.email, "password", PASSWORD))))
			.isEqualTo(address("/home"));
	}

	@Test
	void whatIsSavedByItselfIsToldThatItWasNot() {
		assertThat(visitor().with("HX-Request", "true").form("/tasks/any/draft", Map.of()).statusCode()).isEqualTo(401);
	}

	@Test
	void staffAreLedToTheirOwnLogin() {
		assertThat(location(visitor().form("/staff/queues/move", Map.of()))).isEqualTo("/staff/login?gone");
	}

	@Test
	void aProgramIsRefusedAndLedNowhere() {
		Visitor program = Visitor.program(this.port, "nobody").with("Accept", "*/*");

		assertThat(program.form("/account/password", Map.of()).statusCode()).isEqualTo(403);
	}

	@Test
	void aSignUpFromAnOldPageWorks() {
		String newcomer = "new-" + this.email;

		HttpResponse<String> signedUp = visitor().form("/signup?market=tencent-classic",
				Map.of("email", newcomer, "mobile", "13800138000", "password", PASSWORD, "_csrf", OLD_TOKEN));

		assertThat(signedUp.statusCode()).isIn(200, 302, 303);
	}

	@Test
	void anotherSitesFormLogsNobodyIn() {
		Map<String, String> known = Map.of("email", this.email, "password", PASSWORD);

		for (Visitor stranger : new Visitor[] { new Visitor(this.port),
				new Visitor(this.port).with("Origin", "https://elsewhere.example"),
				new Visitor(this.port).with("Origin", address("") + ".elsewhere.example"),
				visitor().with("Sec-Fetch-Site", "cross-site"), visitor().with("Sec-Fetch-Site", "same-site") }) {
			stranger.form("/login", known);
			assertThat(stranger.get("/account").statusCode()).isEqualTo(302);
		}
	}

	@Test
	void whoIsLoggedInStillNeedsTheTokenOfTheSession() {
		Visitor provider = loggedIn();

		assertThat(provider.form("/account/password", Map.of("_csrf", OLD_TOKEN)).statusCode()).isEqualTo(403);
		provider.with("Referer", "http://localhost.example:" + this.port + "/account");
		assertThat(provider.form("/account/password", Map.of("_csrf", OLD_TOKEN)).statusCode()).isEqualTo(403);
		provider.with("Referer", address("/account")).with("HX-Request", "true");
		assertThat(provider.form("/account/password", Map.of("_csrf", OLD_TOKEN)).statusCode()).isEqualTo(403);
	}

	@Test
	void whoHasLoggedInAnewIsLedBackToThePageOfTheForm() {
		Visitor provider = loggedIn().with("Referer", address("/account?tab=2"));

		HttpResponse<String> sent = provider.form("/account/password", Map.of("_csrf", OLD_TOKEN));

		assertThat(sent.statusCode()).isEqualTo(303);
		assertThat(location(sent)).isEqualTo(address("/account?tab=2#again"));
	}

	@Test
	void nobodyIsLedByTheLoginToWhatSomebodyElseAskedFor() {
		for (String theirs : new String[] { "/tasks/of-somebody-else", "/cases/APP-2026-999999", "/documents/no-such",
				"/outbox/no-such" }) {
			Visitor other = visitor();
			other.get(theirs);
			String next = location(other.form("/login", Map.of("email", this.email, "password", PASSWORD)));
			assertThat(next).isEqualTo(address(theirs + "?continue"));

			HttpResponse<String> led = other.get(theirs + "?continue");

			assertThat(led.statusCode()).as(theirs).isEqualTo(302);
			assertThat(location(led)).isEqualTo(address("/home"));
			assertThat(other.get(theirs).statusCode()).as("asked for by oneself").isIn(403, 404);
		}
	}

	@Test
	void nothingIsPromisedToWhoTypedNothing() {
		assertThat(visitor().get("/login?gone").body()).containsPattern("data-kept hidden[^>]*>[^<]*已填写的文字会恢复");
	}

	private Visitor loggedIn() {
		Visitor provider = visitor();
		provider.form("/login", Map.of("email", this.email, "password", PASSWORD));
		return provider;
	}

	/** Somebody whose browser says that our pages send what it sends. */
	private Visitor visitor() {
		return new Visitor(this.port).with("Origin", address("")).with("Accept", "text/html");
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.orElse("none")
			.replaceFirst("^http://localhost:\\d+(?=/(staff/)?login)", "");
	}

}
