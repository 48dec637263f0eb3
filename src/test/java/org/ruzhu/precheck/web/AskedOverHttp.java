package org.ruzhu.precheck.web;

import java.net.http.HttpResponse;

import com.jayway.jsonpath.JsonPath;
import org.ruzhu.precheck.ExampleMarkets;
import org.ruzhu.security.Visitor;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The started product with the example markets, asked by somebody unknown. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"spring.datasource.url=jdbc:h2:mem:precheck;DB_CLOSE_DELAY=-1", "camunda.bpm.job-execution.enabled=false" })
abstract class AskedOverHttp {

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void markets(DynamicPropertyRegistry registry) {
		ExampleMarkets.register(registry);
	}

	Visitor somebody() {
		return new Visitor(this.port);
	}

	HttpResponse<String> get(String path) {
		return somebody().get(path);
	}

	HttpResponse<String> post(String path, String json) {
		return somebody().with("Accept-Language", "en").post(path, json);
	}

	static <T> T in(HttpResponse<String> answer, String path) {
		return JsonPath.read(answer.body(), path);
	}

}
