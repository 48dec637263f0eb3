package org.ruzhu.platform.security;

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

/** Where no proxy is trusted, nobody comes from another address than its own. */
@RuzhuTest
@ExtendWith(OutputCaptureExtension.class)
class ForgedAddressTest {

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from login_failure").update();
	}

	@Test
	void a_guesser_gets_no_further_by_another_forged_address_each_time(CapturedOutput output) {
		for (int i = 0; i < 5; i++) {
			assertThat(guessFrom("203.0.113." + i)).isEqualTo(401);
		}

		assertThat(guessFrom("203.0.113.99")).isEqualTo(429);
		assertThat(output.toString()).contains("Requests from 127.0.0.1 say that they are forwarded");
	}

	private int guessFrom(String address) {
		return Visitor.program(this.port, "forged", "wrong")
			.with("X-Forwarded-For", address)
			.with("Forwarded", "for=" + address)
			.get("/engine-rest/task")
			.statusCode();
	}

}
