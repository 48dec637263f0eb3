package org.ruzhu.provider.enterprise;

import java.util.Map;
import java.util.Set;

/**
 * Who registered a body, and as what: the first two characters of its code (GB
 * 32100-2015, 4.2 and 4.3 with their tables).
 *
 * @param department the registering department: 1 civil service, 5 civil affairs, 9
 * market regulation, and so on
 * @param category of the body, within the department
 */
record Registration(char department, char category) {

	private static final String ENTERPRISE = "91";

	private static final String MESSAGE = "enterprise.class.";

	/** The categories that the tables have, by department; 9 is each one's rest. */
	private static final Map<Character, String> CATEGORIES = Map.ofEntries(Map.entry('1', "1239"), Map.entry('2', "19"),
			Map.entry('3', "123459"), Map.entry('4', "19"), Map.entry('5', "1239"), Map.entry('6', "129"),
			Map.entry('7', "129"), Map.entry('8', "19"), Map.entry('9', "1239"), Map.entry('A', "19"),
			Map.entry('N', "1239"), Map.entry('Y', "1"));

	/** The codes that have a name of their own in the messages. */
	private static final Set<String> NAMED = Set.of("11", "12", "13", "31", "32", "33", "34", "35", "51", "52", "53",
			"71", "72", "81", "92", "93", "A1", "N1", "N2", "N3");

	/** Whether it is an enterprise on the market regulator's register. */
	boolean isEnterprise() {
		return ENTERPRISE.equals(code());
	}

	/**
	 * The key of the message that names this class, or the department if that is all
	 * there is.
	 */
	String messageKey() {
		if (isEnterprise() || NAMED.contains(code())) {
			return MESSAGE + code();
		}
		boolean known = CATEGORIES.getOrDefault(this.department, "").indexOf(this.category) >= 0;
		return MESSAGE + (known ? this.department : "unknown");
	}

	/** The two characters, such as {@code 92} of a sole trader. */
	String code() {
		return "" + this.department + this.category;
	}

}
