package org.ruzhu.joining.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.Reading;
import org.ruzhu.provider.cases.OnboardingCases;

/** What is to be read before agreements are accepted or signed. */
@Component
public class Readings {

	private final Agreements agreements;

	private final OnlineContracts contracts;

	private final OnboardingCases cases;

	private final Markets markets;

	private final MessageSource messages;

	Readings(Agreements agreements, OnlineContracts contracts, OnboardingCases cases, Markets markets,
			MessageSource messages) {
		this.agreements = agreements;
		this.contracts = contracts;
		this.cases = cases;
		this.markets = markets;
		this.messages = messages;
	}

	/** Each agreement with its version and day, its page and its PDF. */
	public List<Reading> of(List<AskedAgreement> asked) {
		return asked.stream().map(this::reading).toList();
	}

	private Reading reading(AskedAgreement agreement) {
		String page = "/markets/%s/agreements/%s".formatted(agreement.marketId(), agreement.id());
		String name = agreement.name().in(locale());
		return agreement.text()
			.map((text) -> new Reading(name, said("market.agreement.version", text.version(), day(text.inForceFrom())),
					page, page + ".pdf"))
			.orElseGet(() -> new Reading(name, said("market.agreement.only-named"), page, null));
	}

	/** Each contract that a case signs online, as it was filled in. */
	public List<Reading> ofContracts(String caseId) {
		Market market = market(caseId);
		return this.contracts.of(caseId)
			.stream()
			.map((contract) -> filledIn(market, contract.contractId(), contract.textVersion().orElse(""),
					contract.documentId()))
			.toList();
	}

	/** Each contract in the paper that a case signs, as it was filled in. */
	public List<Reading> ofPaper(String caseId) {
		Market market = market(caseId);
		return this.agreements.find(caseId)
			.stream()
			.flatMap((paper) -> paper.contracts()
				.stream()
				.map((text) -> filledIn(market, text.contractId(), text.version(), paper.documentId())))
			.toList();
	}

	private Reading filledIn(Market market, String id, String version, String documentId) {
		String name = market.paperName(id).map((title) -> title.in(locale())).orElse(id);
		return new Reading(name, version.isEmpty() ? "" : said("agreement.filled-in", version),
				"/documents/" + documentId, null);
	}

	private Market market(String caseId) {
		return this.markets.get(this.cases.get(caseId).marketId());
	}

	private String said(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale());
	}

	private static String day(LocalDate day) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(day);
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
