package org.ruzhu.platform.security.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import org.ruzhu.platform.security.ResponseHeaders;

/**
 * The open door for programs: questions that anybody may ask, without an account or a
 * session. What is not listed does not exist.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

	private static final String[] FOR_EVERYBODY = { "/api/v1/markets", "/api/v1/precheck", "/api/v1/deposit-quote",
			"/api/v1/commission-quote", "/api/v1/working-days", "/api/v1/payments/*/notices", "/v3/api-docs",
			"/v3/api-docs.yaml" };

	@Bean
	@Order(0)
	SecurityFilterChain api(HttpSecurity http, List<HandlerExceptionResolver> resolvers) throws Exception {
		http.securityMatcher("/api/**", "/v3/**");
		http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers(FOR_EVERYBODY).permitAll().anyRequest().denyAll());
		http.exceptionHandling((problems) -> problems
			.authenticationEntryPoint((request, response, denied) -> tell(resolvers, request, response,
					new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), request.getRequestURI()))));
		http.csrf((csrf) -> csrf.disable());
		http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.requestCache((cache) -> cache.disable());
		http.headers(ResponseHeaders::forProviders);
		http.addFilterAfter(new BodyLimit((request, response, problem) -> tell(resolvers, request, response, problem)),
				AuthorizationFilter.class);
		return http.build();
	}

	/** What is refused at the door is told as everything else is. */
	static void tell(List<HandlerExceptionResolver> resolvers, HttpServletRequest request, HttpServletResponse response,
			Exception problem) {
		for (HandlerExceptionResolver resolver : resolvers) {
			if (resolver.resolveException(request, response, null, problem) != null) {
				return;
			}
		}
	}

}
