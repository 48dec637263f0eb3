package org.ruzhu.platform.security.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

import org.ruzhu.platform.security.PasswordPolicy;

/** The policy for passwords as the engine and its web applications ask for it. */
class StaffPasswordPolicy implements org.camunda.bpm.engine.identity.PasswordPolicy {

	@Override
	public List<PasswordPolicyRule> getRules() {
		return List.of(new LongEnough(), new NotKnown(), new NotTheName());
	}

	/** The web applications have texts of their own for this one. */
	private static final class LongEnough implements PasswordPolicyRule {

		@Override
		public String getPlaceholder() {
			return "PASSWORD_POLICY_LENGTH";
		}

		@Override
		public Map<String, String> getParameters() {
			return Map.of("minLength", String.valueOf(PasswordPolicy.SHORTEST));
		}

		@Override
		public boolean execute(String password) {
			return !PasswordPolicy.isTooShort(password);
		}

	}

	/**
	 * The web applications show a placeholder that they have no text for as it is; their
	 * Chinese texts are ours and have one.
	 */
	private static final class NotKnown implements PasswordPolicyRule {

		@Override
		public String getPlaceholder() {
			return "More than letters or digits alone, and no password that everybody knows";
		}

		@Override
		public Map<String, String> getParameters() {
			return Map.of();
		}

		@Override
		public boolean execute(String password) {
			return PasswordPolicy.isTooShort(password) || PasswordPolicy.fault(password).isEmpty();
		}

	}

	/** The web applications have texts of their own for this one. */
	private static final class NotTheName implements PasswordPolicyRule {

		@Override
		public String getPlaceholder() {
			return "PASSWORD_POLICY_USER_DATA";
		}

		@Override
		public Map<String, String> getParameters() {
			return Map.of();
		}

		@Override
		public boolean execute(String password) {
			return true;
		}

		@Override
		public boolean execute(String password, User user) {
			return user == null || !PasswordPolicy.containsName(password, names(user));
		}

	}

	/** What somebody is called in all ways. */
	static String[] names(User user) {
		return new String[] { Objects.toString(user.getId(), ""), Objects.toString(user.getFirstName(), ""),
				Objects.toString(user.getLastName(), ""), Objects.toString(user.getEmail(), "") };
	}

}
