package org.ruzhu.provider.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.AskedDocument;
import org.ruzhu.platform.form.FieldLabels;
import org.ruzhu.platform.form.InvalidAnswerException;

/** The last days of documents, as they are stated with them. */
@Component
public class LastDays {

	private final FieldLabels labels;

	private final Clock clock;

	LastDays(FieldLabels labels, Clock clock) {
		this.labels = labels;
		this.clock = clock;
	}

	/**
	 * The same answers, in which a document without a last day says so (长期).
	 * @param documents those that may be answered now
	 * @throws InvalidAnswerException at the last day of one that has lapsed
	 */
	public Map<String, Object> stated(Collection<AskedDocument> documents, Map<String, ?> answers) {
		Map<String, Object> stated = new HashMap<>(answers);
		documents.forEach((document) -> document.lastDayField().ifPresent((field) -> {
			stated.putIfAbsent(field, "");
			check(document, field, stated);
		}));
		return stated;
	}

	private void check(AskedDocument document, String field, Map<String, Object> stated) {
		if (document.lapsedOn(stated, LocalDate.now(this.clock)).isPresent()) {
			throw new InvalidAnswerException(field, "application.document.lapsed",
					this.labels.label(document.id(), LocaleContextHolder.getLocale()),
					document.source().in(LocaleContextHolder.getLocale()));
		}
	}

}
