package org.ruzhu.market.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The tables of one file of a market, without a process engine around them. */
class MarketTables {

	private final DmnModelInstance file;

	private final Map<String, DmnDecision> decisions;

	private final List<String> columns;

	private final DmnEngine engine;

	private final Set<String> hits = new TreeSet<>();

	MarketTables(String market, String fileName) {
		DmnEngineConfiguration configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
		configuration.getCustomPostDecisionTableEvaluationListeners().add(this::hit);
		this.engine = configuration.buildEngine();
		try (InputStream content = MarketTables.class
			.getResourceAsStream("/processes/markets/" + market + "/" + fileName)) {
			this.file = Dmn.readModelFromStream(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.decisions = this.engine.parseDecisions(this.file)
			.stream()
			.collect(Collectors.toMap(DmnDecision::getKey, (decision) -> decision));
		this.columns = this.file.getModelElementsByType(InputExpression.class)
			.stream()
			.map((expression) -> expression.getText().getTextContent())
			.toList();
	}

	/** Asks a table; what its columns look at and is not given is not stated. */
	DmnDecisionTableResult ask(String key, Map<String, Object> given) {
		Map<String, Object> inputs = new HashMap<>();
		this.columns.forEach((column) -> inputs.put(column, null));
		inputs.putAll(given);
		return this.engine.evaluateDecisionTable(this.decisions.get(key), inputs);
	}

	/** The ids of all rows of the file. */
	Set<String> rows() {
		return this.file.getModelElementsByType(Rule.class)
			.stream()
			.map(Rule::getId)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The ids of the rows that were hit so far. */
	Set<String> hits() {
		return this.hits;
	}

	private void hit(DmnDecisionTableEvaluationEvent evaluation) {
		evaluation.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(this.hits::add);
	}

}
