package org.ruzhu.portal.shell.web;

import java.text.DecimalFormat;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Category;
import org.ruzhu.market.Ground;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Reasons;
import org.ruzhu.platform.engine.ElementNames;
import org.ruzhu.platform.form.FieldLabels;
import org.ruzhu.platform.money.Money;
import org.ruzhu.provider.cases.ConditionWords;

/** The names of things in the reader's language, for pages. */
@Component("names")
class Names {

	private static final int KILO = 1024;

	private final Markets markets;

	private final Reasons reasons;

	private final FieldLabels fields;

	private final ConditionWords words;

	private final MessageSource messages;

	Names(Markets markets, Reasons reasons, FieldLabels fields, ConditionWords words, MessageSource messages) {
		this.markets = markets;
		this.reasons = reasons;
		this.fields = fields;
		this.words = words;
		this.messages = messages;
	}

	public String element(String id, String label) {
		return ElementNames.of(id, label, locale());
	}

	public String market(String id) {
		return this.markets.get(id).name().in(locale());
	}

	/** The name of a category or sub-type of a market. */
	public String category(String marketId, String id) {
		Market market = this.markets.get(marketId);
		return market.category(id)
			.map(Category::name)
			.or(() -> market.subType(id).map(Category.SubType::name))
			.map((name) -> name.in(locale()))
			.orElse(id);
	}

	/** The name of a subject of change, from the market's data. */
	public String changeSubject(String marketId, String id) {
		return this.markets.get(marketId)
			.changes()
			.flatMap((terms) -> terms.subject(id))
			.map((subject) -> subject.name().in(locale()))
			.orElse(id);
	}

	/** The name of what is accepted or signed in the market. */
	public String paper(String marketId, String id) {
		return this.markets.get(marketId).paperName(id).map((name) -> name.in(locale())).orElse(id);
	}

	/** What a kind of document is. */
	public String document(String kind) {
		return Optional.ofNullable(this.messages.getMessage("staff.document." + kind, null, null, locale()))
			.or(() -> this.fields.ofUpload(kind, locale()))
			.orElse(kind);
	}

	/** The name of a way of paying the market's deposit. */
	public String route(String marketId, String id) {
		return this.markets.get(marketId)
			.deposit()
			.routes()
			.stream()
			.filter((route) -> route.id().equals(id))
			.findFirst()
			.map((route) -> route.name().in(locale()))
			.orElse(id);
	}

	/** The market's clause of a rule, in brackets; empty where it states none. */
	public String clause(String marketId, String rule) {
		return this.markets.get(marketId).texts().clause(rule, locale());
	}

	/** What the market, or else the operator, says of a rule. */
	public String rule(String marketId, String rule) {
		return this.markets.get(marketId).texts().rule(rule, locale());
	}

	/** The text of a reason given in a case of the market. */
	public String reason(String marketId, Ground ground) {
		return this.reasons.text(marketId, ground, locale());
	}

	/** The name of a reason in the catalogue, or its code if it is no longer there. */
	public String reasonName(String marketId, String code) {
		return this.reasons.find(marketId, code).map((reason) -> reason.name().in(locale())).orElse(code);
	}

	public String field(String key) {
		return this.fields.label(key, locale());
	}

	/** What a condition on a fact is about. */
	public String condition(String fact) {
		return this.words.name(fact, locale());
	}

	/** What a condition asks of a fact, in words. */
	public String asked(String fact, String threshold) {
		return this.words.asked(fact, threshold, locale());
	}

	/** What is stated of the fact of a condition. */
	public String stated(String fact, String value) {
		return this.words.stated(fact, value, locale());
	}

	/** A fact's value: yes or no, a choice's label, or what was typed. */
	public String value(String key, String value) {
		if (value == null || value.isBlank()) {
			return this.messages.getMessage("portal.value.none", null, locale());
		}
		return switch (value) {
			case "true" -> this.messages.getMessage("portal.value.yes", null, locale());
			case "false" -> this.messages.getMessage("portal.value.no", null, locale());
			default -> this.fields.value(key, value, locale());
		};
	}

	/** The text of a message from the bundles. */
	public String said(MessageSourceResolvable message) {
		return this.messages.getMessage(message, locale());
	}

	/** Formats a number of bytes as KB or MB. */
	public String size(long bytes) {
		double kilobytes = Math.max(1, bytes / (double) KILO);
		return (kilobytes < KILO) ? new DecimalFormat("0 KB").format(kilobytes)
				: new DecimalFormat("0.0 MB").format(kilobytes / KILO);
	}

	/** Formats an amount of money, given in fen. */
	public String money(long fen) {
		return Money.text(fen, locale());
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
