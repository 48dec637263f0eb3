package org.ruzhu.market.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.repository.DecisionDefinition;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Punishment;

/**
 * The violations that the regulations list, as the table {@code Violation} has them; the
 * markets whose data name these regulations share it (003, annex).
 */
@Component
public class ViolationRules {

	static final String KEY = "Violation";

	private static final long FEN = 100;

	private final Decisions decisions;

	ViolationRules(Decisions decisions) {
		this.decisions = decisions;
	}

	/** The types that are listed, in the order of the table. */
	public List<String> types() {
		return this.decisions.firstColumn(this.decisions.shared(KEY))
			.stream()
			.map((text) -> text.replace("\"", ""))
			.toList();
	}

	/** What is set on a type; empty where the table does not list it. */
	public Optional<Punishment> punishment(String type) {
		DecisionDefinition table = this.decisions.shared(KEY);
		return Optional.ofNullable(this.decisions.ask(table, Map.of("violationType", type)).getSingleResult())
			.map((row) -> punishment(row, table.getVersion()));
	}

	private static Punishment punishment(DmnDecisionRuleResult row, int version) {
		String measures = row.getEntry("measures");
		Number days = row.getEntry("days");
		Number yuan = row.getEntry("deduction");
		return new Punishment(row.getEntry("level"), List.of(measures.split(", ")), days.intValue(),
				yuan.longValue() * FEN, version);
	}

}
