package org.ruzhu.platform.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Who has done something in a case that somebody else is to look at. */
@Component
public class OtherEyes {

	private final AuditLog audit;

	OtherEyes(AuditLog audit) {
		this.audit = audit;
	}

	/**
	 * Reads steps as models name them: actions of the history, by commas; several such
	 * lists by semicolons.
	 */
	public static List<Set<String>> steps(String property) {
		return Arrays.stream(property.split("\\s*;\\s*")).map((actions) -> Set.of(actions.split("\\s*,\\s*"))).toList();
	}

	/**
	 * The people who did the first of these steps that anybody did: of one step
	 * everybody, of several who did it last, so that two people are enough. Empty if
	 * nobody did any.
	 */
	public Set<String> behind(List<Set<String>> steps, String caseId) {
		if (steps.isEmpty()) {
			return Set.of();
		}
		List<AuditLine> people = this.audit.of(caseId)
			.stream()
			.filter((line) -> !AuditLog.SYSTEM.equals(line.actor()))
			.toList();
		return steps.stream()
			.map((step) -> people.stream().filter((line) -> step.contains(line.action())).map(AuditLine::actor))
			.map((actors) -> (steps.size() > 1) ? actors.limit(1) : actors)
			.map((actors) -> actors.collect(Collectors.toSet()))
			.filter((actors) -> !actors.isEmpty())
			.findFirst()
			.orElse(Set.of());
	}

}
