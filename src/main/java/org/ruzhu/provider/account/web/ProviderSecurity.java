package org.ruzhu.provider.account.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;

import org.ruzhu.platform.security.LoginFailure;
import org.ruzhu.platform.security.LostSession;
import org.ruzhu.platform.security.OwnPages;
import org.ruzhu.platform.security.ResponseHeaders;

/**
 * The security rules for providers, and for every path without rules of its own. A path
 * that is not public here requires a provider's login.
 */
@Configuration(proxyBeanMethods = false)
class ProviderSecurity {

	private static final String LOGIN = "/login";

	/** Mail programs post here automatically, with the key of the mail as proof. */
	private static final String DECLINED_MAILS = "/declined-mails";

	private static final String[] FOR_EVERYBODY = { "/", "/signup", "/signup/**", "/markets/*",
			"/markets/*/agreements/*", "/agreements/*", "/confirm-email", "/confirm-email/**", "/forgot-password",
			"/reset-password", "/reset-password/**", LOGIN, "/webjars/**", "/assets/**", "/language", "/error",
			"/precheck", "/precheck/terms", "/precheck/apply", DECLINED_MAILS };

	/**
	 * The filter chain for providers. Public forms need no session, so that they still
	 * work on a page that was open for a long time. For them, the browser's statement
	 * that the request comes from our own page replaces the CSRF token.
	 */
	@Bean
	@Order(4)
	SecurityFilterChain providers(HttpSecurity http, ProviderAuthentication authentication, ProviderArrival arrival,
			Environment environment) throws Exception {
		boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
		http.authenticationProvider(authentication);
		http.authorizeHttpRequests((requests) -> requests.requestMatchers(FOR_EVERYBODY)
			.permitAll()
			.requestMatchers("/outbox", "/outbox/**")
			.access((who, what) -> new AuthorizationDecision(demo))
			.anyRequest()
			.hasRole(ProviderAuthentication.PROVIDER));
		http.csrf((csrf) -> csrf.ignoringRequestMatchers(DECLINED_MAILS)
			.ignoringRequestMatchers(new AndRequestMatcher(ResponseHeaders.paths(FOR_EVERYBODY), OwnPages::sent)));
		http.exceptionHandling(
				(problems) -> problems.accessDeniedHandler(new LostSession(LOGIN, new HttpSessionRequestCache())));
		http.formLogin((form) -> form.loginPage(LOGIN)
			.usernameParameter("email")
			.successHandler(arrival)
			.failureHandler(new LoginFailure(LOGIN)));
		http.logout((logout) -> logout.invalidateHttpSession(false).logoutSuccessUrl("/"));
		http.headers(ResponseHeaders::forProviders);
		return http.build();
	}

}
