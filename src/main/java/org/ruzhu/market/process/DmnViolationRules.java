package org.ruzhu.market.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.repository.DecisionDefinition;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Punishment;
import org.ruzhu.market.ViolationRules;

/**
 * Reads the listed violations from the shared DMN table {@code Violation} (Management
 * Regulations, annex).
 */
@Component
class DmnViolationRules implements ViolationRules {

	static final String KEY = "Violation";

	private static final long FEN = 100;

	private final Decisions decisions;

	DmnViolationRules(Decisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public List<String> types() {
		return this.decisions.firstColumn(this.decisions.shared(KEY))
			.stream()
			.map((text) -> text.replace("\"", ""))
			.distinct()
			.toList();
	}

	@Override
	public Optional<Punishment> punishment(String type, LocalDate occurredOn) {
		DecisionDefinition table = this.decisions.shared(KEY);
		Map<String, Object> conduct = Map.of("violationType", type, "occurredOn", occurredOn);
		return Optional.ofNullable(this.decisions.ask(table, conduct).getSingleResult())
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
