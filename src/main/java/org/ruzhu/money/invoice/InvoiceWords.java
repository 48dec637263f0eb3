package org.ruzhu.money.invoice;

import java.util.Locale;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;

import org.ruzhu.market.LocalizedText;
import org.ruzhu.platform.text.MessageBundles;

/** Where a rule of invoices stands, in the reader's language. */
public final class InvoiceWords {

	private InvoiceWords() {
	}

	/** The clause, or that it is the operator's own setting. */
	public static String source(Optional<LocalizedText> clause) {
		Locale locale = LocaleContextHolder.getLocale();
		return clause.map((text) -> text.in(locale))
			.orElseGet(() -> MessageBundles.of("invoice").getMessage("invoice.own", null, locale));
	}

}
