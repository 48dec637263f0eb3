package org.ruzhu.market.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelParseException;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.BrokenMarketException;
import org.ruzhu.market.Market;
import org.ruzhu.market.MarketFolders;
import org.ruzhu.market.MarketTexts;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.engine.DeploymentCheck;

/**
 * Makes start-up fail if a table of rates changes a month that members can no longer be
 * told of beforehand, where the market states that they are (How to become a provider,
 * chapter 4, 4): they are told in the next morning at the latest, and a changed table
 * applies from the 1st of the month after.
 */
@Component
class CommissionChangeCheck implements DeploymentCheck {

	private static final String FILE = "commission.dmn";

	private final DmnEngine tables = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final Markets markets;

	private final MarketFolders folders;

	private final Decisions decisions;

	private final Clock clock;

	CommissionChangeCheck(Markets markets, MarketFolders folders, Decisions decisions, Clock clock) {
		this.markets = markets;
		this.folders = folders;
		this.decisions = decisions;
		this.clock = clock;
	}

	@Override
	public void check() {
		Map<String, Map<String, Resource>> files = this.folders.files();
		this.markets.all()
			.stream()
			.filter((market) -> market.texts().states(MarketTexts.COMMISSION_CHANGE))
			.forEach((market) -> check(market, files.get(market.id()).get(FILE)));
	}

	private void check(Market market, Resource file) {
		this.decisions.find(DmnCommissionRules.KEY, market.id()).ifPresent((deployed) -> {
			CommissionTable before = this.decisions.commission(market, deployed);
			CommissionTable after = read(market, file);
			YearMonth now = YearMonth.now(this.clock);
			YearMonth earliest = YearMonth.from(LocalDate.now(this.clock).plusDays(1)).plusMonths(1);
			TreeSet<YearMonth> months = new TreeSet<>(before.months());
			months.addAll(after.months());
			months.add(now);
			changed(before, after, months.headSet(earliest)).ifPresent((month) -> {
				throw new BrokenMarketException(place(market),
						"changes the rates of %s, but members are told beforehand: a changed table applies from %s at the earliest"
							.formatted(month, earliest));
			});
		});
	}

	private static Optional<YearMonth> changed(CommissionTable before, CommissionTable after,
			Iterable<YearMonth> months) {
		for (YearMonth month : months) {
			if (!before.rates(month).equals(after.rates(month))) {
				return Optional.of(month);
			}
		}
		return Optional.empty();
	}

	private CommissionTable read(Market market, Resource file) {
		try {
			byte[] content = file.getContentAsByteArray();
			DmnDecision decision = this.tables.parseDecision(DmnCommissionRules.KEY, new ByteArrayInputStream(content));
			return new CommissionTable(market, Dmn.readModelFromStream(new ByteArrayInputStream(content)),
					(inputs) -> this.tables.evaluateDecisionTable(decision, inputs));
		}
		catch (IOException | DmnEngineException | ModelParseException ex) {
			throw new BrokenMarketException(place(market), "cannot be read: " + ex.getMessage());
		}
	}

	private static String place(Market market) {
		return "markets/" + market.id() + "/" + FILE;
	}

}
