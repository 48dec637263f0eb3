package org.ruzhu.platform.security.process;

import org.ruzhu.platform.security.StaffGroup;

/** The staff of a demonstration; the names are invented. */
enum DemoStaff {

	REVIEWER("reviewer", "沈", "知言", StaffGroup.REVIEWERS),

	FINANCE("finance", "陆", "清和", StaffGroup.FINANCE),

	SECOND_FINANCE("finance2", "白", "予安", StaffGroup.FINANCE),

	OPERATOR("operator", "顾", "行舟", StaffGroup.OPERATIONS),

	SECOND_OPERATOR("operator2", "梁", "明远", StaffGroup.OPERATIONS),

	OWNER("owner", "程", "思远", StaffGroup.PROCESS_OWNERS),

	ADMIN("admin", "韩", "守一", StaffGroup.ADMINISTRATORS),

	MARKETPLACE("marketplace", "云市场", "订单系统", StaffGroup.MARKETPLACE);

	private final String id;

	private final String familyName;

	private final String givenName;

	private final StaffGroup group;

	DemoStaff(String id, String familyName, String givenName, StaffGroup group) {
		this.id = id;
		this.familyName = familyName;
		this.givenName = givenName;
		this.group = group;
	}

	String id() {
		return this.id;
	}

	String password() {
		return this.id + "-demo";
	}

	StaffGroup group() {
		return this.group;
	}

	void createIn(StaffAccounts accounts) {
		accounts.create(this.id, this.familyName, this.givenName, password());
		accounts.writeTo(this.id, this.id + "@ruzhu.example");
		accounts.join(this.id, this.group);
	}

	@Override
	public String toString() {
		return "  %-10s %-16s %s".formatted(this.id, password(), this.group.title());
	}

}
