package org.ruzhu.market.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.RunAsSystem;

/**
 * The decision tables of the markets. A rule answers alike whoever happens to be logged
 * in, so it is asked without anybody's authorisations.
 */
@Component
class Decisions {

	private final DecisionService decisionService;

	private final RepositoryService repositoryService;

	private final RunAsSystem system;

	Decisions(DecisionService decisionService, RepositoryService repositoryService, RunAsSystem system) {
		this.decisionService = decisionService;
		this.repositoryService = repositoryService;
		this.system = system;
	}

	/** The latest version of a market's table. */
	DecisionDefinition latest(String key, String marketId) {
		return find(key, marketId)
			.orElseThrow(() -> new IllegalStateException("Market " + marketId + " has no decision table " + key));
	}

	/** The latest version of a table that a market may do without. */
	Optional<DecisionDefinition> find(String key, String marketId) {
		return Optional.ofNullable(this.system.call(() -> this.repositoryService.createDecisionDefinitionQuery()
			.decisionDefinitionKey(key)
			.tenantIdIn(marketId)
			.latestVersion()
			.singleResult()));
	}

	/** The latest version of a table that all markets share. */
	DecisionDefinition shared(String key) {
		return this.system.call(() -> this.repositoryService.createDecisionDefinitionQuery()
			.decisionDefinitionKey(key)
			.withoutTenantId()
			.latestVersion()
			.singleResult());
	}

	/** A version of a table that was deployed once. */
	DecisionDefinition byId(String tableId) {
		return this.system.call(() -> this.repositoryService.getDecisionDefinition(tableId));
	}

	/** The variables that a table's input columns look at. */
	Set<String> inputs(DecisionDefinition table) {
		return this.system.call(() -> this.repositoryService.getDmnModelInstance(table.getId())
			.getModelElementsByType(InputExpression.class)
			.stream()
			.map((input) -> input.getText().getTextContent())
			.collect(Collectors.toCollection(LinkedHashSet::new)));
	}

	/** What the rows of a table's first column say, in the order of the rows. */
	List<String> firstColumn(DecisionDefinition table) {
		return this.system.call(() -> this.repositoryService.getDmnModelInstance(table.getId())
			.getModelElementsByType(Rule.class)
			.stream()
			.map((row) -> row.getInputEntries().iterator().next().getText().getTextContent())
			.toList());
	}

	DmnDecisionTableResult ask(DecisionDefinition table, Map<String, Object> inputs) {
		return this.system.call(() -> this.decisionService.evaluateDecisionTableById(table.getId(), inputs));
	}

}
