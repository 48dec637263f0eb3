package org.ruzhu.platform.security.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.apache.catalina.Engine;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever comes from outside may cost, at the whole product. */
@RuzhuTest
@ExtendWith(OutputCaptureExtension.class)
class OutsideLimitsTest extends JourneyTest {

	private static final Duration ALL = Duration.ofHours(1);

	@LocalServerPort
	private int port;

	@Autowired
	private AnonymousWork work;

	@Autowired
	private ServletWebServerApplicationContext context;

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/markets", "/api/v1/working-days?from=2026-09-01&days=1", "/v3/api-docs" })
	void aProgramThatHasSpentItsComputingIsToldHowLongToWait(String path) throws IOException {
		this.work.spend("127.0.0.31", ALL);

		assertThat(get("127.0.0.31", path)).startsWith("HTTP/1.1 429")
			.containsPattern("Retry-After: \\d{5}")
			.contains("application/problem+json", "Retry-After");
		assertThat(get("127.0.0.32", path)).as("nobody pays for another").startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/precheck", "/precheck/apply", "/markets/alibaba" })
	void aVisitorWhoHasSpentItsComputingIsToldOnAPage(String path) throws IOException {
		this.work.spend("127.0.0.33", ALL);

		assertThat(get("127.0.0.33", path)).startsWith("HTTP/1.1 429").contains("Retry-After: ", "请稍等几分钟再试");
		assertThat(get("127.0.0.33", "/login")).as("the rest stays open").startsWith("HTTP/1.1 200");
	}

	@Test
	void whatIsAskedIsCharged() throws IOException {
		this.work.spend("127.0.0.34", Duration.ofMillis(19_999));
		assertThat(get("127.0.0.34", "/precheck")).startsWith("HTTP/1.1 200");

		assertThat(isRefusedSoon("127.0.0.34", "/precheck")).isTrue();
	}

	/** A little of the budget comes back with each second that a slow machine takes. */
	private boolean isRefusedSoon(String from, String path) throws IOException {
		boolean refused = false;
		for (int question = 0; question < 20 && !refused; question++) {
			refused = get(from, path).startsWith("HTTP/1.1 429");
		}
		return refused;
	}

	@Test
	void anAddressThatIsTooLongIsToldWithoutATrace(CapturedOutput log) throws IOException {
		assertThat(get("127.0.0.35", "/" + "a".repeat(9_000))).startsWith("HTTP/1.1 400").contains("<h1>");
		assertThat(log.getOut()).doesNotContain("\tat org.apache");
	}

	@Test
	void theServerTimesBodiesAndConnections() {
		var tomcat = ((TomcatWebServer) this.context.getWebServer()).getTomcat();
		Engine engine = tomcat.getEngine();
		assertThat(engine.getPipeline().getValves()).hasAtLeastOneElementOfType(BodyValve.class);
		var protocol = (AbstractHttp11Protocol<?>) tomcat.getConnector().getProtocolHandler();
		assertThat(protocol.getConnectionTimeout()).isEqualTo(20_000);
		assertThat(protocol.getKeepAliveTimeout()).isEqualTo(20_000);
	}

	private String get(String from, String path) throws IOException {
		try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), this.port, InetAddress.getByName(from),
				0)) {
			socket.getOutputStream()
				.write("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html, */*\r\nAccept-Language: zh-CN\r\nConnection: close\r\n\r\n"
					.formatted(path)
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
