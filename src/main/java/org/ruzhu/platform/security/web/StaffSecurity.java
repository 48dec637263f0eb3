package org.ruzhu.platform.security.web;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import org.ruzhu.platform.security.LoginAttempts;
import org.ruzhu.platform.security.LoginFailure;
import org.ruzhu.platform.security.LostSession;
import org.ruzhu.platform.security.OwnPages;
import org.ruzhu.platform.security.ResponseHeaders;
import org.ruzhu.platform.security.StaffDirectory;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffStandings;

/**
 * The door for staff: one login for Tasklist, Cockpit, Admin and our own staff pages,
 * kept apart in the session from a provider's login in the same browser.
 */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

	private static final String LOGIN = "/staff/login";

	private static final String WEB_APPLICATIONS_API = "/camunda/api/**";

	@Bean
	@Order(3)
	SecurityFilterChain staff(HttpSecurity http, StaffAuthentication authentication, StaffStandings standings,
			LoginAttempts attempts, EngineProblem problem, ApplicationEventPublisher events, TaskAnswers answers,
			StaffDirectory directory) throws Exception {
		http.securityMatcher(new OrRequestMatcher(
				ResponseHeaders.paths("/staff/**", "/staff", "/camunda/**", "/camunda"), StaffSecurity::wentWrongHere));
		http.authenticationProvider(authentication);
		RequestMatcher errorPage = StaffSecurity::wentWrongHere;
		http.authorizeHttpRequests((requests) -> requests.requestMatchers(errorPage)
			.permitAll()
			.requestMatchers("/camunda/api/admin/setup/**")
			.denyAll()
			.requestMatchers(LOGIN)
			.permitAll()
			.requestMatchers("/staff/cases/*/obligations/**", "/staff/cases/*/violations", "/staff/cases/*/refunds",
					"/staff/cases/*/termination", "/staff/cases/*/refunded-orders", "/staff/undelivered/**",
					"/staff/documents/*/original")
			.hasRole(StaffGroup.OPERATIONS.role())
			.requestMatchers("/staff/cases/*/invoices/**")
			.hasRole(StaffGroup.FINANCE.role())
			.requestMatchers("/staff/dashboard", "/staff/notices")
			.hasAnyRole(StaffGroup.REVIEWERS.role(), StaffGroup.FINANCE.role(), StaffGroup.OPERATIONS.role(),
					StaffGroup.PROCESS_OWNERS.role())
			.requestMatchers("/staff/cases/**", "/staff/tasks/**", "/staff/documents/**", "/staff/queues/**",
					"/staff/search/**", "/staff/reasons")
			.hasAnyRole(StaffGroup.REVIEWERS.role(), StaffGroup.FINANCE.role(), StaffGroup.OPERATIONS.role())
			.requestMatchers("/staff/statements", "/staff/statements/**", "/staff/orders", "/staff/orders/**",
					"/staff/settlements", "/staff/settlements/**")
			.hasRole(StaffGroup.FINANCE.role())
			.requestMatchers("/staff/payments", "/staff/payments/**", "/staff/books", "/staff/books/**",
					"/staff/open-matters", "/staff/receipts/*")
			.hasRole(StaffGroup.FINANCE.role())
			.requestMatchers("/staff/webhooks", "/staff/webhooks/**")
			.hasAnyRole(StaffGroup.PROCESS_OWNERS.role(), StaffGroup.ADMINISTRATORS.role())
			.requestMatchers("/staff/engine-log")
			.hasRole(StaffGroup.ADMINISTRATORS.role())
			.anyRequest()
			.hasRole(StaffAuthentication.STAFF));
		RequestCache asked = asked();
		keepApart(http, asked);
		logInAndOut(http, new StaffArrival(events, asked));
		http.headers(ResponseHeaders::forStaff);
		http.exceptionHandling((problems) -> problems.authenticationEntryPoint(askToLogIn())
			.accessDeniedHandler(new LostSession(LOGIN, asked)));
		http.addFilterBefore(new StillStaff(standings, contexts()), AnonymousAuthenticationFilter.class);
		http.addFilterAfter(new WebApplicationLogout(contexts()), AuthorizationFilter.class);
		http.addFilterAfter(new NewPasswords(directory, problem), WebApplicationLogout.class);
		http.addFilterAfter(new PasswordDoors(attempts, problem), NewPasswords.class);
		http.addFilterAfter(new EngineDoor(answers, problem), PasswordDoors.class);
		http.addFilterAfter(new WebApplicationToken(problem), EngineDoor.class);
		return http.build();
	}

	/** The page about what went wrong at this door is staff's, too. */
	private static boolean wentWrongHere(HttpServletRequest request) {
		String asked = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
		return asked.startsWith(request.getContextPath() + "/staff")
				|| asked.startsWith(request.getContextPath() + "/camunda");
	}

	private static void keepApart(HttpSecurity http, RequestCache asked) throws Exception {
		http.securityContext((context) -> context.securityContextRepository(contexts()));
		http.requestCache((cache) -> cache.requestCache(asked));
		http.csrf((csrf) -> csrf.ignoringRequestMatchers(WEB_APPLICATIONS_API)
			.ignoringRequestMatchers(new AndRequestMatcher(ResponseHeaders.paths(LOGIN), OwnPages::sent)));
	}

	/** The page that somebody asked for before the login, to be led on to after it. */
	private static RequestCache asked() {
		MediaTypeRequestMatcher page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
		page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
		HttpSessionRequestCache asked = new HttpSessionRequestCache();
		asked.setSessionAttrName("RUZHU_STAFF_REQUEST");
		asked.setMatchingRequestParameterName(null);
		asked.setRequestMatcher(new AndRequestMatcher((request) -> "GET".equals(request.getMethod()),
				ResponseHeaders.paths("/staff/**", "/camunda/app/**"), page));
		return asked;
	}

	private static void logInAndOut(HttpSecurity http, StaffArrival arrival) throws Exception {
		http.formLogin((form) -> form.loginPage(LOGIN).successHandler(arrival).failureHandler(new LoginFailure(LOGIN)));
		http.logout((logout) -> logout.logoutUrl("/staff/logout")
			.invalidateHttpSession(false)
			.addLogoutHandler(new WebApplicationLogout(contexts()))
			.logoutSuccessUrl(LOGIN + "?bye"));
	}

	/** Pages lead to the login; the web applications' own requests are told. */
	private static AuthenticationEntryPoint askToLogIn() {
		var ask = new LinkedHashMap<RequestMatcher, AuthenticationEntryPoint>();
		ask.put(ResponseHeaders.paths(WEB_APPLICATIONS_API), new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
		var entry = new DelegatingAuthenticationEntryPoint(ask);
		entry.setDefaultEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN));
		return entry;
	}

	private static HttpSessionSecurityContextRepository contexts() {
		HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
		contexts.setSpringSecurityContextKey("RUZHU_STAFF_CONTEXT");
		return contexts;
	}

}
