package org.ruzhu.market.process;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Market;
import org.ruzhu.platform.engine.RunAsSystem;

/**
 * The decision tables of the markets. Tables are evaluated with the system's permissions,
 * so that the result does not depend on who is logged in.
 */
@Component
class Decisions {

	/** A cell that lists values and says no more. */
	private static final Pattern VALUES = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");

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

	/** The latest version of an optional table; empty if the market has none. */
	Optional<DecisionDefinition> find(String key, String marketId) {
		return Optional.ofNullable(this.system.call(() -> this.repositoryService.createDecisionDefinitionQuery()
			.decisionDefinitionKey(key)
			.tenantIdIn(marketId)
			.latestVersion()
			.singleResult()));
	}

	/** The latest version of a table shared by all markets. */
	DecisionDefinition shared(String key) {
		return this.system.call(() -> this.repositoryService.createDecisionDefinitionQuery()
			.decisionDefinitionKey(key)
			.withoutTenantId()
			.latestVersion()
			.singleResult());
	}

	/** A specific deployed version of a table. */
	DecisionDefinition byId(String tableId) {
		return this.system.call(() -> this.repositoryService.getDecisionDefinition(tableId));
	}

	/** The variables that a table's input columns use. */
	Set<String> inputs(DecisionDefinition table) {
		return this.system.call(() -> this.repositoryService.getDmnModelInstance(table.getId())
			.getModelElementsByType(InputExpression.class)
			.stream()
			.map((input) -> input.getText().getTextContent())
			.collect(Collectors.toCollection(LinkedHashSet::new)));
	}

	/**
	 * The variables that the rows for some values of one of them use. A row whose cell
	 * for it is more than a list of values is for all of them.
	 * @param column the variable that the values are of
	 */
	Set<String> inputs(DecisionDefinition table, String column, Collection<String> values) {
		return this.system.call(() -> {
			DecisionTable rows = this.repositoryService.getDmnModelInstance(table.getId())
				.getModelElementsByType(DecisionTable.class)
				.iterator()
				.next();
			List<String> columns = rows.getInputs()
				.stream()
				.map((input) -> input.getInputExpression().getText().getTextContent())
				.toList();
			Set<String> used = new LinkedHashSet<>();
			for (Rule row : rows.getRules()) {
				List<String> cells = row.getInputEntries()
					.stream()
					.map((cell) -> cell.getText().getTextContent().strip())
					.toList();
				if (isFor(cells.get(columns.indexOf(column)), values)) {
					IntStream.range(0, columns.size())
						.filter((place) -> !cells.get(place).isEmpty() && !cells.get(place).equals("-"))
						.mapToObj(columns::get)
						.forEach(used::add);
				}
			}
			return used;
		});
	}

	private static boolean isFor(String cell, Collection<String> values) {
		return !VALUES.matcher(cell).matches() || values.stream().anyMatch((value) -> cell.contains('"' + value + '"'));
	}

	/** The entries of a table's first column, in the order of the rows. */
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

	/** A version of a market's table of rates. */
	CommissionTable commission(Market market, DecisionDefinition table) {
		return new CommissionTable(market,
				this.system.call(() -> this.repositoryService.getDmnModelInstance(table.getId())),
				(inputs) -> ask(table, inputs));
	}

}
