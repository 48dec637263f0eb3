package org.ruzhu.platform.security.web;

import java.util.Collection;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A member of staff who has logged in, with the standing that the roles come from. */
final class StaffLogin extends AbstractAuthenticationToken {

	private final String staffId;

	private final String standing;

	StaffLogin(String staffId, String standing, Collection<GrantedAuthority> roles) {
		super(roles);
		this.staffId = staffId;
		this.standing = standing;
		setAuthenticated(true);
	}

	String standing() {
		return this.standing;
	}

	@Override
	public Object getCredentials() {
		return null;
	}

	@Override
	public Object getPrincipal() {
		return this.staffId;
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other) && other instanceof StaffLogin login && login.standing.equals(this.standing);
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}

}
