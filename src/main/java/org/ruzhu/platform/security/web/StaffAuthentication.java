package org.ruzhu.platform.security.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.security.LoginAttempts;
import org.ruzhu.platform.security.LoginAttempts.Attempt;
import org.ruzhu.platform.security.StaffDirectory;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffStandings;
import org.ruzhu.platform.security.web.RememberedLogins.Who;

/** Staff log in as users of the engine; their groups become their roles. */
@Component
class StaffAuthentication implements AuthenticationProvider {

	static final String STAFF = "STAFF";

	/** What the engine lets a member of staff be called. */
	private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._@-]{1,64}");

	private static final int MAX_PASSWORD = 1000;

	private static final int TURNS = 64;

	private final StaffDirectory directory;

	private final StaffStandings standings;

	private final LoginAttempts attempts;

	private final RememberedLogins remembered;

	private final List<Object> turns = IntStream.range(0, TURNS).mapToObj((turn) -> new Object()).toList();

	StaffAuthentication(StaffDirectory directory, StaffStandings standings, LoginAttempts attempts,
			RememberedLogins remembered) {
		this.directory = directory;
		this.standings = standings;
		this.attempts = attempts;
		this.remembered = remembered;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String id = attempt.getName();
		if (!NAME.matcher(id).matches() || attempt.getCredentials() == null
				|| attempt.getCredentials().toString().length() > MAX_PASSWORD) {
			throw new BadCredentialsException("no name or no password that anybody has");
		}
		Who who = new Who(id, address(attempt));
		String password = attempt.getCredentials().toString();
		Optional<StaffLogin> known = this.remembered.find(who, password);
		return known.isPresent() ? known.get() : inTurn(who, password);
	}

	/**
	 * A program's first requests come all at once: one of them is checked, and the others
	 * find it remembered instead of being counted as guesses.
	 */
	private Authentication inTurn(Who who, String password) {
		synchronized (this.turns.get(Math.floorMod(who.hashCode(), TURNS))) {
			Optional<StaffLogin> meanwhile = this.remembered.find(who, password);
			return meanwhile.isPresent() ? meanwhile.get() : check(who, password);
		}
	}

	private Authentication check(Who who, String password) {
		Attempt attempt = this.attempts.begin(LoginAttempts.staff(who.staffId()), who.address());
		String standing = checked(who.staffId(), password)
			.orElseThrow(() -> new BadCredentialsException("wrong name or password"));
		this.attempts.succeed(attempt);
		StaffLogin login = new StaffLogin(who.staffId(), standing, roles(who.staffId()));
		this.remembered.remember(who, password, login);
		return login;
	}

	/**
	 * The standing that a password is right for, empty if it is right for none. What
	 * changes at this moment is checked once more.
	 */
	private Optional<String> checked(String id, String password) {
		Optional<String> before = this.standings.look(id);
		if (!this.directory.checkPassword(id, password)) {
			return Optional.empty();
		}
		Optional<String> after = this.standings.look(id);
		return after.filter((standing) -> before.equals(after) || this.directory.checkPassword(id, password));
	}

	/** A program of the marketplace is no member of staff. */
	private List<GrantedAuthority> roles(String id) {
		List<String> groups = this.directory.groups(id);
		Stream<String> everybody = groups.contains(StaffGroup.MARKETPLACE.id()) ? Stream.empty() : Stream.of(STAFF);
		return Stream.concat(everybody, groups.stream().map(StaffGroup::role))
			.<GrantedAuthority>map((role) -> new SimpleGrantedAuthority("ROLE_" + role))
			.toList();
	}

	private static String address(Authentication attempt) {
		return (attempt.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress() : "";
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
