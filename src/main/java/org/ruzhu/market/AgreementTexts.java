package org.ruzhu.market;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.document.Papers;

/**
 * The texts of what providers accept and sign, each version from the day on which it
 * comes into force. What a market only names has none.
 */
@Component
public class AgreementTexts {

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private static final String FOLDER = "agreements/";

	private static final String FRAME = "papers/agreement";

	private final Markets markets;

	private final Papers papers;

	private final Clock clock;

	/**
	 * Checks that every version has its file.
	 * @throws BrokenMarketException if one has none
	 */
	AgreementTexts(Markets markets, Papers papers, Clock clock) {
		this.markets = markets;
		this.papers = papers;
		this.clock = clock;
		markets.all()
			.forEach((market) -> market.agreementTexts()
				.values()
				.stream()
				.flatMap(List::stream)
				.forEach((version) -> checkFile(market, version)));
	}

	private void checkFile(Market market, TextVersion version) {
		if (!this.papers.has(FOLDER + version.file())) {
			throw new BrokenMarketException("markets/" + market.id() + "/market.yaml",
					"'agreementTexts' names the file '" + version.file() + "'; there is no forms/agreements/"
							+ version.file() + ".zh-CN.html");
		}
	}

	/** The text that is in force today; empty if the market only names the document. */
	public Optional<AgreementText> inForce(String marketId, String id) {
		Market market = this.markets.get(marketId);
		return market.textOn(id, LocalDate.now(this.clock)).map((version) -> text(market, id, version));
	}

	/**
	 * All versions of a document, the newest first, those announced for later included.
	 */
	public List<AgreementText> versions(String marketId, String id) {
		Market market = this.markets.get(marketId);
		return market.agreementTexts()
			.getOrDefault(id, List.of())
			.stream()
			.sorted(Comparator.comparing(TextVersion::inForceFrom).reversed())
			.map((version) -> text(market, id, version))
			.toList();
	}

	private AgreementText text(Market market, String id, TextVersion version) {
		String title = market.paperName(id).orElseThrow().in(LANGUAGE);
		Map<String, Object> facts = Map.of("title", title, "market", market.name().in(LANGUAGE));
		return new AgreementText(id, title, version.version(), version.inForceFrom(),
				this.papers.fill(FOLDER + version.file(), facts));
	}

	/** The text as PDF. */
	public byte[] print(AgreementText text) {
		return print(text, Map.of());
	}

	/**
	 * The text as PDF, made out to somebody.
	 * @param facts what the head and the end of the paper say of them, by name
	 */
	public byte[] print(AgreementText text, Map<String, Object> facts) {
		Map<String, Object> all = new HashMap<>(facts);
		all.put("title", text.title());
		all.put("version", text.version());
		all.put("inForceFrom", text.inForceFrom());
		all.put("text", text.content());
		return this.papers.print(FRAME, all);
	}

}
