package org.ruzhu.market.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

import org.ruzhu.market.Category;
import org.ruzhu.market.CommissionTier;
import org.ruzhu.market.Market;
import org.ruzhu.market.Mode;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.bounds.Numbers;

/**
 * One version of a market's table of rates. Rates change only with a month that a cell
 * names, and with a total that a cell names.
 */
final class CommissionTable {

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

	private static final BigDecimal CENT = BigDecimal.valueOf(1, 2);

	private final Market market;

	private final Function<Map<String, Object>, DmnDecisionTableResult> table;

	private final TreeSet<YearMonth> months = new TreeSet<>();

	private final TreeSet<BigDecimal> totals = new TreeSet<>(List.of(CENT));

	/**
	 * @param table answers for a mode, category, month and total
	 */
	CommissionTable(Market market, DmnModelInstance model,
			Function<Map<String, Object>, DmnDecisionTableResult> table) {
		this.market = market;
		this.table = table;
		cells(model, "month", DAY).map(Days::day).map(YearMonth::from).forEach((month) -> {
			this.months.add(month);
			this.months.add(month.plusMonths(1));
		});
		cells(model, "total", NUMBER).map(Numbers::read).filter((total) -> total.signum() > 0).forEach((total) -> {
			this.totals.add(total);
			this.totals.add(total.add(CENT));
		});
	}

	private static Stream<String> cells(DmnModelInstance model, String variable, Pattern named) {
		DecisionTable rows = model.getModelElementsByType(DecisionTable.class).iterator().next();
		List<String> columns = rows.getInputs()
			.stream()
			.map((input) -> input.getInputExpression().getText().getTextContent().strip())
			.toList();
		return IntStream.range(0, columns.size())
			.filter((place) -> columns.get(place).equals(variable))
			.boxed()
			.flatMap((place) -> rows.getRules()
				.stream()
				.map((row) -> List.copyOf(row.getInputEntries()).get(place).getText().getTextContent()))
			.flatMap((cell) -> named.matcher(cell).results().map((found) -> found.group()));
	}

	/** The months with which rates may change: those named, and those after them. */
	TreeSet<YearMonth> months() {
		return this.months;
	}

	/** The rates of a month: the tiers of each category in each mode, by both. */
	Map<String, List<CommissionTier>> rates(YearMonth month) {
		Map<String, List<CommissionTier>> rates = new HashMap<>();
		for (Mode mode : this.market.modes()) {
			for (Category category : this.market.categories()) {
				rates.put(mode.id() + "/" + category.id(), tiers(mode.id(), category.id(), month));
			}
		}
		return rates;
	}

	/** The tiers of a category in a month, the lowest first; empty without a rate. */
	List<CommissionTier> tiers(String mode, String category, YearMonth month) {
		List<CommissionTier> tiers = new ArrayList<>();
		for (BigDecimal total : this.totals) {
			row(mode, category, month.atDay(1), total)
				.map((row) -> new CommissionTier(total.equals(CENT) ? BigDecimal.ZERO : total, number(row, "rate"),
						number(row, "rateAtOnce")))
				.filter((tier) -> tiers.isEmpty() || !isSame(tier, tiers.get(tiers.size() - 1)))
				.ifPresent(tiers::add);
		}
		return tiers;
	}

	private static boolean isSame(CommissionTier one, CommissionTier other) {
		return one.rate().equals(other.rate()) && one.rateAtOnce().equals(other.rateAtOnce());
	}

	private Optional<DmnDecisionRuleResult> row(String mode, String category, LocalDate month, BigDecimal total) {
		return Optional
			.ofNullable(this.table.apply(Map.of("mode", mode, "category", category, "month", month, "total", total))
				.getSingleResult());
	}

	private static BigDecimal number(DmnDecisionRuleResult row, String output) {
		return Numbers.read(row.getEntry(output).toString()).stripTrailingZeros();
	}

}
