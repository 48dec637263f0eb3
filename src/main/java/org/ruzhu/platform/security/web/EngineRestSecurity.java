package org.ruzhu.platform.security.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

import org.ruzhu.platform.security.LoginAttempts;
import org.ruzhu.platform.security.StaffDirectory;
import org.ruzhu.platform.security.StaffGroup;

/** The door for programs: the engine's REST API and the metrics, by HTTP Basic. */
@Configuration(proxyBeanMethods = false)
class EngineRestSecurity {

	@Bean
	@Order(1)
	SecurityFilterChain engineRest(HttpSecurity http, StaffAuthentication authentication, ProgramEntry entry,
			StaffDirectory directory, TaskAnswers answers, LoginAttempts attempts, EngineProblem problem)
			throws Exception {
		http.securityMatcher("/engine-rest/**");
		byProgram(http, authentication, entry, problem);
		http.authorizeHttpRequests((requests) -> requests.anyRequest().hasRole(StaffAuthentication.STAFF));
		http.addFilterAfter(new NewPasswords(directory, problem), AuthorizationFilter.class);
		http.addFilterAfter(new PasswordDoors(attempts, problem), AuthorizationFilter.class);
		http.addFilterAfter(new EngineDoor(answers, problem), PasswordDoors.class);
		http.addFilterAfter(new EngineRestIdentity(directory), EngineDoor.class);
		return http.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain actuator(HttpSecurity http, StaffAuthentication authentication, ProgramEntry entry,
			EngineProblem problem) throws Exception {
		http.securityMatcher("/actuator/**");
		byProgram(http, authentication, entry, problem);
		http.authorizeHttpRequests((requests) -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
			.permitAll()
			.anyRequest()
			.hasRole(StaffGroup.ADMINISTRATORS.role()));
		return http.build();
	}

	private static void byProgram(HttpSecurity http, StaffAuthentication authentication, ProgramEntry entry,
			EngineProblem problem) throws Exception {
		http.authenticationProvider(authentication);
		http.httpBasic((basic) -> basic.authenticationEntryPoint(entry));
		http.exceptionHandling((problems) -> problems.authenticationEntryPoint(entry)
			.accessDeniedHandler((request, response, denied) -> problem.tell(request, response, HttpStatus.FORBIDDEN,
					"form.forbidden")));
		http.csrf((csrf) -> csrf.disable());
		http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.requestCache((cache) -> cache.disable());
	}

}
