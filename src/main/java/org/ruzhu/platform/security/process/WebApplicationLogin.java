package org.ruzhu.platform.security.process;

import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the staff's login to Tasklist, Cockpit and Admin. */
@Configuration(proxyBeanMethods = false)
public class WebApplicationLogin {

	private static final int AFTER_SPRING_SECURITY = 100;

	private static final String SESSION_ATTRIBUTE = "authenticatedUser";

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> containerBasedAuthentication() {
		var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
		registration.addInitParameter("authentication-provider", SpringPrincipalAuthentication.class.getName());
		registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		registration.setOrder(AFTER_SPRING_SECURITY);
		return registration;
	}

	/** Forgets in a session whom the web applications took for logged in. */
	public static void forget(HttpSession session) {
		session.removeAttribute(SESSION_ATTRIBUTE);
	}

}
