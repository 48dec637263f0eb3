package org.ruzhu.desk.queue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.ruzhu.market.LocalizedText;
import org.ruzhu.platform.json.WrongEntryException;
import org.ruzhu.platform.security.StaffGroup;

/**
 * A list of tasks that staff find in Tasklist, as the file of the queues describes it.
 *
 * @param id tells it from the others, whatever it is called
 * @param per whose list it is
 * @param name what it is called; may hold {group}, {market} and {category}
 * @param groups the ids of the groups that have it; empty for all that work on tasks
 * @param only what is in it; empty for everything
 */
public record TaskList(String id, Per per, LocalizedText name, Optional<List<String>> groups, Optional<Only> only) {

	public TaskList {
		groups.orElse(List.of()).forEach((group) -> {
			if (StaffGroup.of(group).isEmpty()) {
				throw new WrongEntryException("groups", "there is no group '" + group + "'");
			}
		});
	}

	/** Whose list it is. */
	public enum Per {

		PERSON, GROUP, MARKET, CATEGORY

	}

	/** What is in it. */
	public enum Only {

		@JsonProperty("unassigned")
		UNASSIGNED,

		@JsonProperty("due-today")
		DUE_TODAY,

		@JsonProperty("overdue")
		OVERDUE,

		@JsonProperty("preferred")
		PREFERRED,

		@JsonProperty("later-round")
		LATER_ROUND;

		/** Whether what is in it changes at midnight. */
		public boolean turnsWithTheDay() {
			return this == DUE_TODAY || this == OVERDUE;
		}

	}

	/** Whether a group has it. */
	public boolean isOf(StaffGroup group) {
		return this.groups.map((named) -> named.contains(group.id())).orElse(true);
	}

	public boolean turnsWithTheDay() {
		return this.only.filter(Only::turnsWithTheDay).isPresent();
	}

	/** The name with what it stands for filled in. */
	public String named(Locale locale, Map<String, String> values) {
		String named = this.name.in(locale);
		for (Map.Entry<String, String> value : values.entrySet()) {
			named = named.replace("{" + value.getKey() + "}", value.getValue());
		}
		return named;
	}

}
