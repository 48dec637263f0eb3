package org.ruzhu.provider.account.web;

import java.util.List;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.security.LoginAttempts;
import org.ruzhu.platform.security.LoginAttempts.Attempt;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.account.Login;

/**
 * Authenticates providers by e-mail address and password. Neither the answer nor its
 * duration reveals whether the address or the password was wrong.
 */
@Component
class ProviderAuthentication implements AuthenticationProvider {

	static final String PROVIDER = "PROVIDER";

	private final Accounts accounts;

	private final LoginAttempts attempts;

	private final PasswordEncoder encoder;

	private final String nobodysHash;

	ProviderAuthentication(Accounts accounts, LoginAttempts attempts, PasswordEncoder encoder) {
		this.accounts = accounts;
		this.attempts = attempts;
		this.encoder = encoder;
		this.nobodysHash = encoder.encode("nobody's");
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String email = attempt.getName();
		Attempt begun = this.attempts.begin(LoginAttempts.provider(email), address(attempt));
		Login login = check(email, String.valueOf(attempt.getCredentials()));
		this.attempts.succeed(begun);
		UsernamePasswordAuthenticationToken provider = loggedIn(login.providerId());
		provider.setDetails(attempt.getDetails());
		return provider;
	}

	/** The authentication token of a provider that has logged in. */
	static UsernamePasswordAuthenticationToken loggedIn(String providerId) {
		return UsernamePasswordAuthenticationToken.authenticated(providerId, null,
				List.of(new SimpleGrantedAuthority("ROLE_" + PROVIDER)));
	}

	private Login check(String email, String password) {
		Login login = this.accounts.forLogin(email)
			.filter(Login::active)
			.filter((known) -> !known.passwordHash().isEmpty())
			.orElse(null);
		boolean right = this.encoder.matches(password, (login != null) ? login.passwordHash() : this.nobodysHash);
		if (login == null || !right) {
			throw new BadCredentialsException("wrong e-mail or password");
		}
		return login;
	}

	private static String address(Authentication attempt) {
		return (attempt.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress() : "";
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
