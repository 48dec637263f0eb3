package org.ruzhu.platform.security;

import java.util.List;

import org.springframework.context.annotation.Scope;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/**
 * Who asks, a member of staff or a program of a marketplace, and the door to their
 * markets. A handler takes it as an argument. It lives for one request, in which the
 * rights are looked up once, and only if somebody needs them.
 */
@Component("whoAsks")
@Scope(WebApplicationContext.SCOPE_REQUEST)
public final class Staff {

	private final String id;

	private final StaffAccess access;

	private List<String> markets;

	private List<String> groups;

	Staff(StaffAccess access) {
		this.id = SecurityContextHolder.getContext().getAuthentication().getName();
		this.access = access;
	}

	/** The user id. */
	public String id() {
		return this.id;
	}

	/** The ids of the markets they work for. */
	public List<String> markets() {
		if (this.markets == null) {
			this.markets = this.access.markets(this.id);
		}
		return this.markets;
	}

	/** The engine's ids of the groups they belong to. */
	public List<String> groups() {
		if (this.groups == null) {
			this.groups = this.access.groups(this.id);
		}
		return this.groups;
	}

	public boolean isIn(StaffGroup group) {
		return groups().contains(group.id());
	}

	public boolean worksFor(String marketId) {
		return markets().contains(marketId);
	}

	/**
	 * The id of a market, once it is known to be theirs.
	 * @throws ForeignMarketException if it is not, or there is no such market
	 */
	public String require(String marketId) {
		if (!worksFor(marketId)) {
			throw new ForeignMarketException(marketId);
		}
		return marketId;
	}

}
