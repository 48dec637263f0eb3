package org.ruzhu.platform.security;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.notice.Outbox;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.account.MobileNumber;
import org.ruzhu.provider.account.PasswordLinks;
import org.ruzhu.provider.account.SignUp;
import org.ruzhu.provider.account.SignUps;

import static org.assertj.core.api.Assertions.assertThat;

/** A provider in several browsers. */
@RuzhuTest
class ProviderLoginTest {

	private static final AtomicInteger PEOPLE = new AtomicInteger();

	@Autowired
	private SignUps signUps;

	@Autowired
	private Accounts accounts;

	@Autowired
	private PasswordLinks passwordLinks;

	@Autowired
	private Outbox outbox;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private final String email = "somebody%d@example.com".formatted(PEOPLE.incrementAndGet());

	@BeforeEach
	void signUp() {
		this.signUps.signUp(new SignUp(EmailAddress.of(this.email).orElseThrow(),
				MobileNumber.of("13800138000").orElseThrow(), "secret-2026", Locale.ENGLISH, "tencent-classic"));
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from login_failure").update();
	}

	@Test
	void aChangedPasswordEndsTheProvidersOtherSessions() {
		Visitor here = logIn("secret-2026");
		Visitor elsewhere = logIn("secret-2026");
		assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);

		here.submit("/account/password", "/account",
				Map.of("currentPassword", "secret-2026", "newPassword", "another-2026"));

		assertThat(here.get("/account").statusCode()).isEqualTo(200);
		assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
	}

	@Test
	void aPasswordThatIsNotChangedEndsNothing() {
		Visitor here = logIn("secret-2026");
		Visitor elsewhere = logIn("secret-2026");

		here.submit("/account/password", "/account", Map.of("currentPassword", "wrong", "newPassword", "another-2026"));

		assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);
	}

	@Test
	void aResetPasswordEndsAllSessionsOfItsProviderAlone() {
		Visitor owner = logIn("secret-2026");
		Visitor stranger = logIn("secret-2026");
		Visitor reader = new Visitor(this.port);
		this.passwordLinks.send(EmailAddress.of(this.email).orElseThrow());

		reader.submit("/reset-password", "/reset-password?token=" + token(),
				Map.of("token", token(), "password", "another-2026"));

		assertThat(reader.get("/account").statusCode()).isEqualTo(200);
		assertThat(owner.get("/account").statusCode()).isEqualTo(302);
		assertThat(stranger.get("/account").statusCode()).isEqualTo(302);
		assertThat(logIn("another-2026").get("/account").statusCode()).isEqualTo(200);
	}

	@Test
	void aLinkByMailOpensWhileTheLoginMakesOneWait() {
		for (int guess = 0; guess < 5; guess++) {
			tryToLogIn("wrong-" + guess);
		}
		assertThat(tryToLogIn("secret-2026")).contains("/login?wait=");
		this.passwordLinks.send(EmailAddress.of(this.email).orElseThrow());
		Visitor reader = new Visitor(this.port);

		HttpResponse<String> answer = reader.submit("/reset-password", "/reset-password?token=" + token(),
				Map.of("token", token(), "password", "another-2026"));

		assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/home");
		assertThat(reader.get("/account").statusCode()).isEqualTo(200);
		logIn("another-2026");
	}

	@Test
	void theCurrentPasswordIsNotGuessedWhereItIsChanged() {
		Visitor here = logIn("secret-2026");
		for (int guess = 0; guess < 5; guess++) {
			assertThat(changePassword(here, "wrong-" + guess)).isEqualTo(422);
		}

		assertThat(changePassword(here, "secret-2026")).isEqualTo(429);
		assertThat(tryToLogIn("secret-2026")).contains("/login?wait=");
	}

	private int changePassword(Visitor visitor, String current) {
		return visitor
			.submit("/account/password", "/account", Map.of("currentPassword", current, "newPassword", "another-2026"))
			.statusCode();
	}

	private String tryToLogIn(String password) {
		return new Visitor(this.port).submit("/login", Map.of("email", this.email, "password", password))
			.headers()
			.firstValue("Location")
			.orElse("");
	}

	@Test
	void whoLogsInReadsThePagesInTheAccountsLanguage() {
		assertThat(new Visitor(this.port).get("/login").body()).contains("lang=\"zh-CN\"");
		assertThat(logIn("secret-2026").get("/account").body()).contains("lang=\"en\"");
	}

	private Visitor logIn(String password) {
		Visitor visitor = new Visitor(this.port);
		HttpResponse<String> answer = visitor.submit("/login", Map.of("email", this.email, "password", password));
		assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/home");
		return visitor;
	}

	private String token() {
		String mail = this.outbox.newestDeliveries(20)
			.stream()
			.filter((delivery) -> delivery.recipient().equals(this.email))
			.findFirst()
			.orElseThrow()
			.body();
		Matcher token = Pattern.compile("token=([\\w-]+)").matcher(mail);
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

}
