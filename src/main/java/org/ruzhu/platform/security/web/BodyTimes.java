package org.ruzhu.platform.security.web;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has Tomcat time the bodies of requests. */
@Configuration(proxyBeanMethods = false)
class BodyTimes {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> timedBodies(BodySettings settings) {
		return (tomcat) -> tomcat.addEngineValves(new BodyValve(settings));
	}

}
