package org.ruzhu.market.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.ruzhu.market.BrokenMarket;
import org.ruzhu.market.Market;
import org.ruzhu.market.MarketFolders;
import org.ruzhu.market.Markets;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Stops the start when a market's tables cannot be read or do not know its categories.
 */
@Component
class TableCheck {

	private final DmnEngine tables = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	TableCheck(Markets markets, MarketFolders folders) {
		Map<String, Map<String, Resource>> files = folders.files();
		markets.all().forEach((market) -> check(market, files.get(market.id())));
	}

	private void check(Market market, Map<String, Resource> files) {
		read(market, files, "eligibility.dmn", EligibilityRules.KEY);
		DmnDecision deposit = read(market, files, "deposit.dmn", DepositRules.KEY);
		market.openCategories().forEach((category) -> checkDeposit(market, category, deposit));
	}

	private DmnDecision read(Market market, Map<String, Resource> files, String file, String key) {
		try (InputStream content = files.get(file).getInputStream()) {
			return this.tables.parseDecision(key, content);
		}
		catch (IOException | DmnEngineException ex) {
			throw new BrokenMarket(place(market, file), "has no readable decision '" + key + "': " + ex.getMessage());
		}
	}

	private void checkDeposit(Market market, String category, DmnDecision deposit) {
		if (amount(market, category, deposit) == null) {
			throw new BrokenMarket(place(market, "deposit.dmn"),
					"has no row for the category '" + category + "' of market.yaml");
		}
	}

	private Object amount(Market market, String category, DmnDecision deposit) {
		try {
			Map<String, Object> inputs = Map.of("categories", List.of(category));
			return this.tables.evaluateDecisionTable(deposit, inputs).getSingleEntry();
		}
		catch (DmnEngineException ex) {
			throw new BrokenMarket(place(market, "deposit.dmn"),
					"cannot answer for the category '" + category + "': " + ex.getMessage());
		}
	}

	private static String place(Market market, String file) {
		return "markets/" + market.id() + "/" + file;
	}

}
