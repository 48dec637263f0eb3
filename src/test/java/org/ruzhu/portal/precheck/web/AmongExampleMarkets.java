package org.ruzhu.portal.precheck.web;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.ruzhu.journey.TestDatabase;
import org.ruzhu.portal.precheck.ExampleMarkets;

/** The started product with the example markets. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "ruzhu.test.database-name=precheck", "camunda.bpm.job-execution.enabled=false" })
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
abstract class AmongExampleMarkets {

	@DynamicPropertySource
	static void markets(DynamicPropertyRegistry registry) {
		ExampleMarkets.register(registry);
	}

}
