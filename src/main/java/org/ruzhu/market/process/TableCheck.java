package org.ruzhu.market.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.BrokenMarketException;
import org.ruzhu.market.Category;
import org.ruzhu.market.DepositTerms.Rule;
import org.ruzhu.market.Market;
import org.ruzhu.market.MarketFolders;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Mode;

/**
 * Makes start-up fail if a market's tables cannot be read, lack one of its categories,
 * contradict its deposit terms, or cite a document that it does not have.
 */
@Component
class TableCheck {

	private static final Map<Rule, BuiltinAggregator> AGGREGATION = Map.of(Rule.SUM, BuiltinAggregator.SUM,
			Rule.HIGHEST, BuiltinAggregator.MAX, Rule.TIERS, BuiltinAggregator.MAX);

	private final DmnEngine tables = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	TableCheck(Markets markets, MarketFolders folders) {
		Map<String, Map<String, Resource>> files = folders.files();
		markets.all().forEach((market) -> check(market, files.get(market.id())));
	}

	private void check(Market market, Map<String, Resource> files) {
		files.keySet()
			.stream()
			.filter((name) -> name.endsWith(".dmn"))
			.forEach((name) -> checkSources(market, name, files.get(name)));
		read(market, files, "eligibility.dmn", DmnEligibilityRules.KEY);
		read(market, files, "commission.dmn", DmnCommissionRules.KEY);
		DmnDecision deposit = read(market, files, "deposit.dmn", DmnDepositRules.KEY);
		if (market.deposit().stated()) {
			checkRule(market, files.get("deposit.dmn"));
			market.modes()
				.stream()
				.filter((mode) -> !mode.leaves(Mode.Term.DEPOSIT))
				.forEach((mode) -> market.categories()
					.stream()
					.flatMap(Category::ids)
					.forEach((id) -> checkDeposit(market, mode.id(), id, deposit)));
		}
	}

	/** Each document that a table cites is one of the market's. */
	private static void checkSources(Market market, String name, Resource file) {
		try {
			int line = 0;
			for (String text : file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
				line++;
				Set<String> unknown = market.texts().unknownSources(text);
				if (!unknown.isEmpty()) {
					throw new BrokenMarketException(place(market, name) + ", line " + line,
							"cites " + unknown + ", which 'sources' of market.yaml does not have");
				}
			}
		}
		catch (IOException ex) {
			throw new BrokenMarketException(place(market, name), "cannot be read: " + ex.getMessage());
		}
	}

	private DmnDecision read(Market market, Map<String, Resource> files, String file, String key) {
		try {
			return this.tables.parseDecision(key, new ByteArrayInputStream(files.get(file).getContentAsByteArray()));
		}
		catch (IOException | DmnEngineException ex) {
			throw new BrokenMarketException(place(market, file),
					"has no readable decision '" + key + "': " + ex.getMessage());
		}
	}

	private static void checkRule(Market market, Resource file) {
		BuiltinAggregator needed = AGGREGATION.get(market.deposit().rule());
		BuiltinAggregator drawn = aggregation(market, file);
		if (drawn != needed) {
			throw new BrokenMarketException(place(market, "deposit.dmn"),
					"collects with " + drawn + ", but the deposit of market.yaml has rule " + market.deposit().rule()
							+ ", which needs " + needed);
		}
	}

	private static BuiltinAggregator aggregation(Market market, Resource file) {
		try {
			return Dmn.readModelFromStream(new ByteArrayInputStream(file.getContentAsByteArray()))
				.getModelElementsByType(DecisionTable.class)
				.iterator()
				.next()
				.getAggregation();
		}
		catch (IOException ex) {
			throw new BrokenMarketException(place(market, "deposit.dmn"), "cannot be read: " + ex.getMessage());
		}
	}

	private void checkDeposit(Market market, String mode, String category, DmnDecision deposit) {
		if (amount(market, mode, category, deposit) == null) {
			throw new BrokenMarketException(place(market, "deposit.dmn"), "has no row for the category '" + category
					+ "' of market.yaml" + (market.offersModes() ? " in the mode '" + mode + "'" : ""));
		}
	}

	private Object amount(Market market, String mode, String category, DmnDecision deposit) {
		try {
			Map<String, Object> inputs = Map.of("categories", List.of(category), "mode", mode);
			return this.tables.evaluateDecisionTable(deposit, inputs).getSingleEntry();
		}
		catch (DmnEngineException ex) {
			throw new BrokenMarketException(place(market, "deposit.dmn"),
					"cannot answer for the category '" + category + "': " + ex.getMessage());
		}
	}

	private static String place(Market market, String file) {
		return "markets/" + market.id() + "/" + file;
	}

}
