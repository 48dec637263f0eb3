package org.ruzhu.platform.security.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies that come too slowly, at a Tomcat of the kind that the product starts. */
@Timeout(20)
class SlowBodyTest {

	private static final Tomcat TOMCAT = new Tomcat();

	private static int port;

	@BeforeAll
	static void start(@TempDir Path folder) throws Exception {
		TOMCAT.setBaseDir(folder.toString());
		Connector connector = new Connector();
		connector.setPort(0);
		connector.setProperty("connectionTimeout", "600");
		TOMCAT.setConnector(connector);
		BodySettings settings = new BodySettings(Duration.ofMillis(500), DataSize.ofKilobytes(64),
				DataSize.ofKilobytes(256));
		TOMCAT.getEngine().getPipeline().addValve(new BodyValve(settings));
		Context context = TOMCAT.addContext("", folder.toString());
		Tomcat.addServlet(context, "reads", new Reader());
		context.addServletMappingDecoded("/read", "reads");
		Tomcat.addServlet(context, "does not", new NoReader());
		context.addServletMappingDecoded("/ignore", "does not");
		TOMCAT.start();
		port = connector.getLocalPort();
	}

	@AfterAll
	static void stop() throws Exception {
		TOMCAT.stop();
		TOMCAT.destroy();
	}

	@Test
	void aBodyThatComesInTimeIsRead() throws IOException {
		assertThat(answer("/read", "application/json", 10, "0123456789", 0)).startsWith("HTTP/1.1 200").contains("10");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/x-www-form-urlencoded" })
	void aBodyThatTricklesIsRefusedAndItsConnectionEnds(String type) throws IOException {
		assertThat(answer("/read", type, 100_000, "a", 100)).startsWith("HTTP/1.1 4").contains("Connection: close");
	}

	@Test
	void aBodyThatStopsIsRefusedAndItsConnectionEnds() throws IOException {
		assertThat(answer("/read", "application/json", 100, "half", 0)).startsWith("HTTP/1.1 4")
			.contains("Connection: close");
	}

	@Test
	void aBodyThatNobodyReadsHoldsNobodyEither() throws IOException {
		assertThat(answer("/ignore", "application/json", 100_000, "a", 100)).startsWith("HTTP/1.1 200")
			.endsWith("ignored");
		assertThat(answer("/ignore", "application/json", 4, "read", 0)).startsWith("HTTP/1.1 200").endsWith("ignored");
	}

	@Test
	void aBodyWithoutEndIsReadNoFurtherThanItMayGo() throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.getOutputStream().write(head("/ignore", "application/json", "Transfer-Encoding: chunked"));
			byte[] chunk = ("1000\r\n" + "a".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
			assertThat(writeUntilClosed(socket, chunk)).isLessThan(4000);
		}
	}

	@Test
	void aConnectionThatSaysNothingEnds() throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.doesNotContain("HTTP/1.1 200");
		}
	}

	/**
	 * Sends a byte each time that the answer did not come within so many milliseconds.
	 */
	private static String answer(String path, String type, int length, String body, int trickle) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.getOutputStream().write(head(path, type, "Content-Length: " + length));
			socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
			socket.setSoTimeout(trickle);
			StringBuilder answer = new StringBuilder();
			while (true) {
				try {
					int one = socket.getInputStream().read();
					if (one < 0) {
						break;
					}
					answer.append((char) one);
				}
				catch (java.net.SocketTimeoutException ex) {
					socket.getOutputStream().write('a');
				}
			}
			return new String(answer.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
		}
	}

	private static int writeUntilClosed(Socket socket, byte[] chunk) {
		int written = 0;
		try {
			while (written < 4000) {
				socket.getOutputStream().write(chunk);
				written++;
			}
		}
		catch (IOException ex) {
			return written;
		}
		return written;
	}

	private static byte[] head(String path, String type, String length) {
		return "POST %s HTTP/1.1\r\nHost: localhost\r\nAccept-Language: zh-CN\r\nContent-Type: %s\r\n%s\r\n\r\n"
			.formatted(path, type, length)
			.getBytes(StandardCharsets.US_ASCII);
	}

	private static final class Reader extends HttpServlet {

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			boolean form = request.getContentType().contains("form");
			response.getWriter()
				.print(form ? request.getParameterMap().size() : request.getInputStream().readAllBytes().length);
		}

	}

	private static final class NoReader extends HttpServlet {

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getWriter().print("ignored");
		}

	}

}
