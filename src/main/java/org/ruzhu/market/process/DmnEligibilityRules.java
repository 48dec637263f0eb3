package org.ruzhu.market.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.repository.DecisionDefinition;

import org.springframework.stereotype.Component;

import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.EligibilityVerdict;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Markets;
import org.ruzhu.market.UnmetCondition;

/** Checks the conditions for joining by the market's DMN table {@code Eligibility}. */
@Component
class DmnEligibilityRules implements EligibilityRules {

	static final String KEY = "Eligibility";

	private static final String CATEGORY = "category";

	private static final String AS_OF = "asOf";

	private final Decisions decisions;

	private final Markets markets;

	DmnEligibilityRules(Decisions decisions, Markets markets) {
		this.decisions = decisions;
		this.markets = markets;
	}

	@Override
	public EligibilityVerdict check(String marketId, List<String> categories, Map<String, Object> facts,
			LocalDate asOf) {
		return check(this.decisions.latest(KEY, marketId), categories, facts, asOf);
	}

	@Override
	public EligibilityVerdict checkBy(String tableId, List<String> categories, Map<String, Object> facts,
			LocalDate asOf) {
		return check(this.decisions.byId(tableId), categories, facts, asOf);
	}

	@Override
	public Set<String> facts(String marketId, List<String> categories) {
		Set<String> facts = this.decisions.inputs(this.decisions.latest(KEY, marketId), CATEGORY, categories);
		facts.removeAll(Set.of(CATEGORY, AS_OF));
		return facts;
	}

	private Set<String> facts(DecisionDefinition table) {
		Set<String> facts = this.decisions.inputs(table);
		facts.removeAll(Set.of(CATEGORY, AS_OF));
		return facts;
	}

	private EligibilityVerdict check(DecisionDefinition table, List<String> categories, Map<String, Object> facts,
			LocalDate asOf) {
		Map<String, Object> lookedAt = new LinkedHashMap<>();
		facts(table).forEach((fact) -> lookedAt.put(fact, facts.get(fact)));
		Map<String, Object> inputs = new HashMap<>(lookedAt);
		inputs.put(AS_OF, asOf);
		List<UnmetCondition> unmet = new ArrayList<>();
		for (String category : categories) {
			inputs.put(CATEGORY, category);
			this.decisions.ask(table, inputs).forEach((row) -> unmet.add(condition(category, row, facts, table)));
		}
		return new EligibilityVerdict(List.copyOf(unmet), table.getId(), table.getVersion(), asOf, lookedAt);
	}

	private UnmetCondition condition(String category, DmnDecisionRuleResult row, Map<String, Object> facts,
			DecisionDefinition table) {
		String fact = row.getEntry("fact");
		LocalizedText clause = this.markets.get(table.getTenantId())
			.texts()
			.cite(new LocalizedText(row.getEntry("clause"), row.getEntry("clauseEn")));
		return new UnmetCondition(row.getEntry("code"), category, fact, row.getEntry("threshold"),
				Optional.ofNullable(facts.get(fact)), clause.zh(), clause.en(),
				Optional.ofNullable((LocalDate) row.getEntryMap().get("earliest")));
	}

}
