package org.ruzhu.security.web;

import java.util.List;
import java.util.stream.Stream;

import org.ruzhu.security.StaffGroup;
import org.ruzhu.security.process.StaffDirectory;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Staff log in as users of the engine; their groups become their roles. */
@Component
class StaffAuthentication implements AuthenticationProvider {

	static final String STAFF = "STAFF";

	private final StaffDirectory directory;

	StaffAuthentication(StaffDirectory directory) {
		this.directory = directory;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String id = attempt.getName();
		if (id.isBlank() || attempt.getCredentials() == null
				|| !this.directory.checkPassword(id, attempt.getCredentials().toString())) {
			throw new BadCredentialsException("wrong name or password");
		}
		var login = UsernamePasswordAuthenticationToken.authenticated(id, null, roles(id));
		login.setDetails(attempt.getDetails());
		return login;
	}

	/** A program of the marketplace is no member of staff. */
	private List<GrantedAuthority> roles(String id) {
		List<String> groups = this.directory.groups(id);
		Stream<String> everybody = groups.contains(StaffGroup.MARKETPLACE.id()) ? Stream.empty() : Stream.of(STAFF);
		return Stream.concat(everybody, groups.stream().map(StaffGroup::role))
			.<GrantedAuthority>map((role) -> new SimpleGrantedAuthority("ROLE_" + role))
			.toList();
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
