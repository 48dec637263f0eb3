package org.ruzhu.market;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.ruzhu.platform.json.WrongEntryException;

/**
 * The terms of a market for invoices (发票): who invoices what to whom, and from when an
 * invoice can be asked for.
 *
 * @param kinds what is invoiced
 * @param opens from when an invoice of the market can be asked for
 * @param delivery how the market delivers an invoice; one way or both
 * @param correction the red-letter rules for invoices of the market
 */
public record InvoiceTerms(List<Kind> kinds, Opening opens, List<Delivery> delivery, Correction correction) {

	private static final int LAST_DAY_OF_EVERY_MONTH = 28;

	public InvoiceTerms {
		MarketFile.once("invoices.kinds",
				kinds.stream().flatMap((kind) -> kind.modes().stream().map((mode) -> kind.id() + " in " + mode)));
		MarketFile.once("invoices.delivery", delivery.stream());
		if (delivery.isEmpty()) {
			throw new WrongEntryException("invoices.delivery", "'delivery' is empty");
		}
	}

	/** Somebody who issues or receives an invoice. */
	public enum Party {

		MARKET, PROVIDER, USER

	}

	/** A way in which an invoice reaches its recipient. */
	public enum Delivery {

		/** To a mailbox, and to be downloaded. */
		ELECTRONIC,
		/** To a postal address. */
		PAPER

	}

	/**
	 * Something that is invoiced.
	 *
	 * @param id what it is: the id of a fee, or {@code service-fee}, {@code sales},
	 * {@code settlement}
	 * @param name what it is called
	 * @param modes the ids of the modes in which it is invoiced so
	 * @param issuer who issues the invoice
	 * @param recipient who receives it
	 * @param stated whether the market's documents state it; if not, it is the operator's
	 * own setting
	 * @param clause the clause that states it
	 */
	public record Kind(String id, LocalizedText name, List<String> modes, Party issuer, Party recipient, boolean stated,
			Optional<LocalizedText> clause) {

		public Kind {
			MarketFile.once("modes", modes.stream());
			source("invoices.kinds", stated, clause);
			if (issuer == recipient) {
				throw new WrongEntryException("invoices.kinds", "'" + id + "' has one issuer and recipient: " + issuer);
			}
		}

		/** Whether a provider asks the market for it. */
		public boolean isAskedFor() {
			return this.issuer == Party.MARKET && this.recipient == Party.PROVIDER;
		}

	}

	/**
	 * From when an invoice can be asked for.
	 *
	 * @param afterDay the day of the month after the payment, or after the order's
	 * completion, that must have passed; 1 to 28
	 * @param stated whether the market's documents state it; if not, it is the operator's
	 * own setting
	 * @param clause the clause that states it
	 */
	public record Opening(int afterDay, boolean stated, Optional<LocalizedText> clause) {

		public Opening {
			source("invoices.opens", stated, clause);
			if (afterDay < 1 || afterDay > LAST_DAY_OF_EVERY_MONTH) {
				throw new WrongEntryException("invoices.opens",
						"'afterDay' is " + afterDay + ", but every month has the days 1 to 28 alone");
			}
		}

		/** The first day on which what was paid or completed in a month is invoiced. */
		public LocalDate of(YearMonth month) {
			return month.plusMonths(1).atDay(this.afterDay).plusDays(1);
		}

	}

	/**
	 * What is done about an invoice that is wrong by now.
	 *
	 * @param stated whether the market's documents state it; if not, it is the operator's
	 * own setting
	 * @param clause the clause that states it
	 */
	public record Correction(boolean stated, Optional<LocalizedText> clause) {

		public Correction {
			source("invoices.correction", stated, clause);
		}

	}

	private static void source(String key, boolean stated, Optional<LocalizedText> clause) {
		if (stated != clause.isPresent()) {
			throw new WrongEntryException(key, "'clause' is needed with 'stated: true', and only then");
		}
	}

	/** What a provider may ask the market to invoice, by its id. */
	public Optional<Kind> askedFor(String id) {
		return this.kinds.stream().filter((kind) -> kind.id().equals(id) && kind.isAskedFor()).findFirst();
	}

	/** The same in these modes alone. */
	public InvoiceTerms in(List<String> some) {
		return new InvoiceTerms(
				this.kinds.stream().filter((kind) -> kind.modes().stream().anyMatch(some::contains)).toList(),
				this.opens, this.delivery, this.correction);
	}

}
