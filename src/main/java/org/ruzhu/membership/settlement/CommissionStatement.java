package org.ruzhu.membership.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Category;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Mode;
import org.ruzhu.platform.document.CsvTable;
import org.ruzhu.platform.document.Papers;
import org.ruzhu.platform.money.Money;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/** The statement of a month's commission, as PDF and as CSV. */
@Component
public class CommissionStatement {

	private static final String PAPER = "statements/commission-statement";

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private static final List<String> COLUMNS = List.of("month", "case", "category", "total", "own", "free",
			"chargedOn", "tier", "rate", "atOnce", "due", "returned", "corrected");

	private final Papers papers;

	private final OnboardingCases cases;

	private final Enterprises enterprises;

	private final Markets markets;

	private final MessageSource messages;

	CommissionStatement(Papers papers, OnboardingCases cases, Enterprises enterprises, Markets markets,
			MessageSource messages) {
		this.papers = papers;
		this.cases = cases;
		this.enterprises = enterprises;
		this.markets = markets;
		this.messages = messages;
	}

	/**
	 * The statement of a case's month as PDF, in Chinese.
	 * @param lines the lines of the month, at least one
	 */
	public byte[] pdf(List<SettlementLine> lines) {
		SettlementLine first = lines.get(0);
		Market market = this.markets.get(first.marketId());
		OnboardingCase theCase = this.cases.get(first.caseId());
		String providerId = theCase.providerId();
		String unrated = unrated(market.byAgreement(Mode.Term.COMMISSION, theCase.mode()));
		return this.papers.print(PAPER,
				Map.of("month", first.month().toString(), "caseId", first.caseId(), "market", market.name().zh(),
						"legalName", this.enterprises.find(providerId).map(Enterprise::legalName).orElse(providerId),
						"lines", lines.stream().map((line) -> line(market, line, unrated)).toList(), "charged",
						money(lines.stream().mapToLong((line) -> line.dueFen() - line.correctedFen()).sum())));
	}

	private Map<String, String> line(Market market, SettlementLine line, String unrated) {
		return Map.of("category", market.category(line.category()).map(Category::name).orElseThrow().zh(), "total",
				money(line.totalFen()), "chargedOn", money(line.chargedOnFen()), "rate", rate(line, unrated), "atOnce",
				money(line.atOnceFen()), "due", money(line.dueFen()), "returned", money(line.returnedFen()),
				"corrected", money(line.correctedFen()));
	}

	private static String money(long fen) {
		return Money.text(fen, LANGUAGE);
	}

	private static String rate(SettlementLine line, String unrated) {
		return line.rating()
			.map((rating) -> percent(rating.rate()) + "%")
			.orElseGet(() -> line.isNotStated() ? unrated : "—");
	}

	/** What is said where the market states no rate: which agreement does, if any. */
	private String unrated(Optional<LocalizedText> agreement) {
		return agreement
			.map((name) -> this.messages.getMessage("settlement.byAgreement", new Object[] { name.in(LANGUAGE) },
					LANGUAGE))
			.orElseGet(() -> this.messages.getMessage("settlement.notStated", null, LANGUAGE));
	}

	private static String percent(BigDecimal rate) {
		return rate.stripTrailingZeros().toPlainString();
	}

	/** Lines as CSV with headings in the reader's language, amounts in yuan. */
	public byte[] csv(List<SettlementLine> lines, Locale locale) {
		List<List<?>> table = new ArrayList<>();
		table.add(COLUMNS.stream()
			.map((column) -> this.messages.getMessage("settlement.column." + column, null, locale))
			.toList());
		lines.forEach((line) -> table.add(cells(line)));
		return CsvTable.write(table);
	}

	private static List<Object> cells(SettlementLine line) {
		return List.of(line.month().toString(), line.caseId(), line.category(), yuan(line.totalFen()),
				yuan(line.ownDistributionFen()), yuan(line.freeFen()), yuan(line.chargedOnFen()),
				line.rating().<Object>map(SettlementLine.Rating::tier).orElse(""),
				line.rating().<Object>map((rating) -> rating.rate().stripTrailingZeros()).orElse(""),
				yuan(line.atOnceFen()), yuan(line.dueFen()), yuan(line.returnedFen()), yuan(line.correctedFen()));
	}

	private static BigDecimal yuan(long fen) {
		return BigDecimal.valueOf(fen, 2);
	}

}
