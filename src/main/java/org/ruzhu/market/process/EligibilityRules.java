package org.ruzhu.market.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.market.Verdict;

import org.springframework.stereotype.Component;

/** A market's conditions of joining, as its table {@code Eligibility} has them. */
@Component
public class EligibilityRules {

	static final String KEY = "Eligibility";

	/** What counts for a fact that was not stated: it meets nothing. */
	private static final Map<String, Object> NOTHING = Map.of("supportHours", "none", "experienceYears", 0,
			"runsOnPlatform", false, "registeredCapital", 0, "acceptsAgreements", false);

	private final Decisions decisions;

	EligibilityRules(Decisions decisions) {
		this.decisions = decisions;
	}

	/**
	 * Checks what an applicant states against the conditions of the chosen categories.
	 * @param facts what was stated, by key; a fact that is missing meets no condition
	 * @return all unmet conditions at once, in the order of the categories and of the
	 * table
	 */
	public Verdict check(String marketId, List<String> categories, Map<String, Object> facts) {
		DecisionDefinition table = this.decisions.latest(KEY, marketId);
		List<UnmetCondition> unmet = new ArrayList<>();
		for (String category : categories) {
			for (DmnDecisionRuleResult row : this.decisions.ask(table, inputs(category, facts))) {
				unmet.add(condition(category, row, facts));
			}
		}
		return new Verdict(List.copyOf(unmet), table.getVersion());
	}

	private static Map<String, Object> inputs(String category, Map<String, Object> facts) {
		Map<String, Object> inputs = new HashMap<>(NOTHING);
		facts.forEach((key, value) -> {
			if (value != null) {
				inputs.put(key, value);
			}
		});
		inputs.put("category", category);
		return inputs;
	}

	private static UnmetCondition condition(String category, DmnDecisionRuleResult row, Map<String, Object> facts) {
		String fact = row.getEntry("fact");
		return new UnmetCondition(row.getEntry("code"), category, fact, row.getEntry("threshold"),
				text(facts.get(fact)), row.getEntry("clause"), row.getEntry("clauseEn"));
	}

	private static String text(Object value) {
		if (value instanceof BigDecimal number) {
			return number.stripTrailingZeros().toPlainString();
		}
		return (value == null) ? "" : value.toString();
	}

}
