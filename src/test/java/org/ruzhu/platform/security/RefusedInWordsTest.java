package org.ruzhu.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cannot be answered is told in the reader's language, whatever is wrong with it.
 */
class RefusedInWordsTest extends OwnAndElsewhere {

	private static final Locale ENGLISH = Locale.ENGLISH;

	@Autowired
	private MessageSource messages;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "nobody|GET|/error|404", "provider|GET|/cases/APP-1|404", "provider|GET|/nowhere/at/all|404",
					"provider|GET|/messages/x|404", "provider|GET|/cases/a%00b|400", "nobody|PUT|/signup|403",
					"nobody|FOO|/signup|403", "provider|POST|/home|405", "owner|GET|/staff/webhooks/x|404",
					"owner|GET|/staff/webhooks/99999999999999999999|404", "owner|GET|/staff/webhooks/999|404",
					"finance|GET|/staff/books?from=%2B999999999-12-31|400", "finance|GET|/staff/books?before=x|400",
					"finance|GET|/staff/books/2026-99.csv|404", "finance|GET|/staff/statements?after=1e9|400",
					"finance|GET|/staff/books?caseId=a%00b|400", "operator|GET|/staff/cases?before=a%00b|400",
					"reviewer|GET|/staff/cases/a%2Fb|400", "reviewer|GET|/staff/webhooks|403",
					"finance|POST|/staff/statements|400" })
	void aPageSaysWhatIsWrongInBothLanguages(String who, String method, String path, int status) {
		for (Locale locale : new Locale[] { Locale.SIMPLIFIED_CHINESE, ENGLISH }) {
			send("POST", "/language", who, "back=/&to=" + locale.toLanguageTag(), false);
			HttpResponse<String> answer = send(who, path,
					(request) -> in(locale, method.equals("GET") ? request.GET() : form(request, method, who)));
			assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
			assertThat(answer.body()).as(path)
				.contains(this.messages.getMessage("portal.error." + status + ".title", null, locale), "problem-page");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "GET|/api/v1/nowhere||404", "GET|/api/v1/working-days?from=a%00b||400",
					"GET|/api/v1/working-days?from%5B0%5D=x||400", "POST|/api/v1/precheck|text/plain|415",
					"DELETE|/api/v1/markets||405", "POST|/api/v1/precheck|application/json|400",
					"POST|/api/v1/payments/a%2Fb/notices|application/json|400" })
	void aProgramIsToldSoAsAProblem(String method, String path, String type, int status) {
		HttpResponse<String> answer = send("nobody", path,
				(request) -> in(ENGLISH, (type == null) ? request : request.header("Content-Type", type)).method(method,
						BodyPublishers.ofString("[".repeat(1001))));

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.body()).as(path)
			.containsAnyOf(this.messages.getMessage("problemDetail." + status + ".title", null, ENGLISH),
					this.messages.getMessage("portal.error.400.title", null, ENGLISH));
	}

	@Test
	void whatIsHalfAFormIsRefused() {
		for (String body : new String[] { "", "--b", "--b\r\nContent-Disposition: form-data; name=\"market\"\r\n\r\nx",
				"--b\r\n\r\n\r\n--b--", "--b\r\nContent-Disposition: form-data; name=\"a\0\"\r\n\r\nx\r\n--b--\r\n" }) {
			HttpResponse<String> answer = send("finance", "/staff/statements?_csrf=" + encoded(token("finance")),
					(request) -> request.header("Content-Type", "multipart/form-data; boundary=b")
						.POST(BodyPublishers.ofString(body)));
			assertThat(answer.statusCode()).as(body).isBetween(400, 422);
			assertThat(answer.body()).as(body).contains("problem-page");
		}
	}

	@Test
	void whatNoVersionOrAddressIsIsRefusedAtTheForm() {
		String product = "/products/" + this.places.get("/products").get("id");
		String hook = "/staff/webhooks/" + this.places.get("/staff/webhooks").get("id");
		String filled = "name=a&category=operations&summary=a&description=a&delivery=service&url=https://a.example";

		assertThat(send("POST", product, "provider", filled + "&version=x", false).statusCode()).isEqualTo(409);
		assertThat(send("POST", product, "provider", filled + "&version=0&version=0", false).statusCode())
			.isEqualTo(409);
		assertThat(send("POST", hook, "owner", "version=x&url=https://a.example", false).statusCode()).isEqualTo(400);
		HttpResponse<String> address = send("POST", hook, "owner", "version=0&events=case.opened&url=//a/", false);
		assertThat(address.statusCode()).isEqualTo(422);
		assertThat(address.body()).contains("<form");
	}

	@Test
	void whoNamesThemselvesWithWhatIsNoTextIsNobody() {
		String nul = Base64.getEncoder().encodeToString("a\0b:c\0d".getBytes(StandardCharsets.UTF_8));

		assertThat(send("nobody", "/api/v1/marketplace/tencent-classic/orders/O-1",
				(request) -> request.header("Authorization", "Basic " + nul))
			.statusCode()).isBetween(400, 401);
		assertThat(send("nobody", "/engine-rest/task", (request) -> request.header("Authorization", "Basic " + nul))
			.statusCode()).isBetween(400, 401);
		assertThat(new Visitor(this.port).with("Cookie", "SESSION=YQBi").get("/login").statusCode()).isEqualTo(200);
		assertThat(send("POST", "/login", "nobody", "email=a%00b&password=c%00d", false).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /%zz HTTP/1.1", "GET /a|b HTTP/1.1", "GET /a?b=%zz%c HTTP/1.1",
			"GET /api/v1/markets?%=% HTTP/1.1", "GET /%c0%af HTTP/1.1", "GET //a/ HTTP/1.1", "GET /;a=b HTTP/1.1",
			"GET /%65ngine-rest/task HTTP/1.1", "GET //engine-rest/task HTTP/1.1",
			"GET /x/../engine-rest/task HTTP/1.1", "GET /camunda/%61pi/engine HTTP/1.1" })
	void aBrokenAddressIsNoBreakdown(String line) {
		String answer = raw(line);

		assertThat(answer).containsPattern("^HTTP/1.1 [234]");
		if (answer.startsWith("HTTP/1.1 4")) {
			assertThat(answer).contains("problem-page",
					this.messages.getMessage("portal.error.400.title", null, Locale.SIMPLIFIED_CHINESE));
		}
	}

	@Test
	void aMediaTypeThatIsNoneAndAMethodOfProxiesAreNoBreakdown() {
		assertThat(raw("GET /signup HTTP/1.1\r\nAccept: text/html;q=2")).startsWith("HTTP/1.1 406");
		assertThat(raw("POST /api/v1/precheck HTTP/1.1\r\nContent-Type: image/*")).startsWith("HTTP/1.1 415");
		assertThat(raw("CONNECT /signup HTTP/1.1")).startsWith("HTTP/1.1 4");
	}

	private String raw(String line) {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private HttpRequest.Builder form(HttpRequest.Builder request, String method, String who) {
		return request.header("Content-Type", "application/x-www-form-urlencoded")
			.method(method, BodyPublishers.ofString("_csrf=" + encoded(token(who))));
	}

	private static HttpRequest.Builder in(Locale locale, HttpRequest.Builder request) {
		return request.header("Accept-Language", locale.toLanguageTag());
	}

}
