package org.ruzhu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts Ruzhu: the portal, the engine and Camunda's web applications, in one process.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RuzhuApplication {

	public static void main(String[] args) {
		SpringApplication.run(RuzhuApplication.class, args);
	}

}
