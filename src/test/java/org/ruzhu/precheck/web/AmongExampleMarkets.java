package org.ruzhu.precheck.web;

import org.ruzhu.precheck.ExampleMarkets;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The started product with the example markets. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:precheck;DB_CLOSE_DELAY=-1",
				"camunda.bpm.job-execution.enabled=false" })
@AutoConfigureMockMvc
abstract class AmongExampleMarkets {

	@DynamicPropertySource
	static void markets(DynamicPropertyRegistry registry) {
		ExampleMarkets.register(registry);
	}

}
