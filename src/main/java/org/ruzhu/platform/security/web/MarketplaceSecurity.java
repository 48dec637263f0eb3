package org.ruzhu.platform.security.web;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;

import org.ruzhu.platform.security.ResponseHeaders;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.TooManyAttemptsException;
import org.ruzhu.platform.security.web.BodyLimit.Refusal;

/**
 * The door for the marketplace's own systems, by HTTP Basic: users of the group
 * {@code marketplace}, each for the markets it belongs to.
 */
@Configuration(proxyBeanMethods = false)
class MarketplaceSecurity {

	@Bean
	@Order(-1)
	SecurityFilterChain marketplace(HttpSecurity http, StaffAuthentication authentication,
			List<HandlerExceptionResolver> resolvers) throws Exception {
		AuthenticationEntryPoint who = (request, response, unknown) -> {
			if (unknown instanceof TooManyAttemptsException early) {
				response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(early.seconds()));
				ApiSecurity.tell(resolvers, request, response,
						new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
				return;
			}
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Ruzhu\"");
			ApiSecurity.tell(resolvers, request, response, new ResponseStatusException(HttpStatus.UNAUTHORIZED));
		};
		http.securityMatcher("/api/v1/marketplace/**");
		http.authenticationProvider(authentication);
		http.httpBasic((basic) -> basic.authenticationEntryPoint(who));
		http.authorizeHttpRequests((requests) -> requests.anyRequest().hasRole(StaffGroup.MARKETPLACE.role()));
		http.exceptionHandling((problems) -> problems.authenticationEntryPoint(who)
			.accessDeniedHandler((request, response, denied) -> ApiSecurity.tell(resolvers, request, response,
					new ResponseStatusException(HttpStatus.FORBIDDEN))));
		http.csrf((csrf) -> csrf.disable());
		http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.requestCache((cache) -> cache.disable());
		http.headers(ResponseHeaders::forProviders);
		Refusal refusal = (request, response, problem) -> ApiSecurity.tell(resolvers, request, response, problem);
		http.addFilterAfter(new BodyLimit(refusal), AuthorizationFilter.class);
		http.addFilterAfter(new EvidenceLimit(refusal), AuthorizationFilter.class);
		return http.build();
	}

}
