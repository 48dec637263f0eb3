package org.ruzhu.platform.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.journey.RuzhuTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is no trusted proxy comes from no other address than its own. */
@RuzhuTest
@ExtendWith(OutputCaptureExtension.class)
class ForgedAddressTest {

	/** A loopback address that is none of a proxy. */
	private static final String GUESSER = "127.0.0.9";

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from login_failure").update();
	}

	@Test
	void aGuesserGetsNoFurtherByAnotherForgedAddressEachTime(CapturedOutput output) throws IOException {
		for (int i = 0; i < 5; i++) {
			assertThat(guessFrom("203.0.113." + i)).isEqualTo(401);
		}

		assertThat(guessFrom("203.0.113.99")).isEqualTo(429);
		assertThat(output.toString()).contains("Requests from " + GUESSER + " say that they are forwarded");
	}

	private int guessFrom(String address) throws IOException {
		try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), this.port, InetAddress.getByName(GUESSER),
				0)) {
			socket.getOutputStream().write("""
					GET /engine-rest/task HTTP/1.1\r
					Host: localhost\r
					Connection: close\r
					Authorization: Basic Zm9yZ2VkOndyb25n\r
					X-Forwarded-For: %1$s\r
					Forwarded: for=%1$s\r
					\r
					""".formatted(address).getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return Integer.parseInt(answer.split(" ", 3)[1]);
		}
	}

}
