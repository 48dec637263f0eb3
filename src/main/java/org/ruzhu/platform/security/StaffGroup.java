package org.ruzhu.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The groups of staff, as models name them in {@code candidateGroups}. */
public enum StaffGroup {

	/** Judge enterprises and applications. */
	REVIEWERS("reviewers", "审核组", "Reviewers"),

	/** Confirm money and receipts. */
	FINANCE("finance", "财务组", "Finance"),

	/** Confirm agreements, review products, watch over what runs. */
	OPERATIONS("operations", "运营组", "Operations"),

	/** Own the models; they alone deploy. */
	PROCESS_OWNERS("process-owners", "流程组", "Process owners"),

	/** Administer staff and their rights. */
	ADMINISTRATORS("camunda-admin", "管理员组", "Administrators"),

	/** The marketplace's own systems: programs that report, and no people. */
	MARKETPLACE("marketplace", "云市场系统", "Marketplace systems");

	private final String id;

	private final String title;

	private final String english;

	StaffGroup(String id, String title, String english) {
		this.id = id;
		this.title = title;
		this.english = english;
	}

	/** The engine's id of this group. */
	public String id() {
		return this.id;
	}

	/** The name that staff read in Tasklist and Admin. */
	public String title() {
		return this.title;
	}

	/** Its name for a reader. */
	public String title(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? this.english : this.title;
	}

	/** The role a member of this group has on our pages. */
	public String role() {
		return role(this.id);
	}

	/** The role a member of a group has on our pages, whatever the group. */
	public static String role(String groupId) {
		return groupId.toUpperCase(Locale.ROOT);
	}

	/** The group of an engine id, if it is one of ours. */
	public static Optional<StaffGroup> of(String id) {
		return Arrays.stream(values()).filter((group) -> group.id.equals(id)).findFirst();
	}

}
