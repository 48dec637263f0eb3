package org.ruzhu.provider.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.form.FieldLabels;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.HistoryEntry;
import org.ruzhu.platform.panel.HistoryEntry.Detail;
import org.ruzhu.platform.panel.HistoryKind;
import org.ruzhu.platform.panel.HistorySource;
import org.ruzhu.provider.cases.StaffCases;

/**
 * The history of the documents that the reader may open, with the previous and the next
 * one of the same kind.
 */
@Component
class DocumentHistory implements HistorySource {

	private final StaffCases cases;

	private final FieldLabels fields;

	private final MessageSource messages;

	DocumentHistory(StaffCases cases, FieldLabels fields, MessageSource messages) {
		this.cases = cases;
		this.fields = fields;
		this.messages = messages;
	}

	@Override
	public HistoryKind kind() {
		return HistoryKind.DOCUMENT;
	}

	@Override
	public List<HistoryEntry> of(CaseReading reading) {
		List<Document> all = this.cases.documents(reading.reader().id(), reading.caseId());
		return all.stream().map((document) -> entry(document, all, reading.locale())).toList();
	}

	private HistoryEntry entry(Document document, List<Document> all, Locale locale) {
		List<Document> alike = all.stream().filter((other) -> other.kind().equals(document.kind())).toList();
		int place = alike.indexOf(document);
		List<Detail> details = new ArrayList<>();
		details.add(Detail.document(say("insight.document.file", locale), document.filename(), document.id()));
		if (place > 0) {
			details.add(Detail.of(say("insight.document.replaces", locale), alike.get(place - 1).storedAt()));
		}
		if (place < alike.size() - 1) {
			details.add(Detail.of(say("insight.document.replaced", locale), alike.get(place + 1).storedAt()));
		}
		details.add(Detail.of(say("insight.document.hash", locale), document.sha256()));
		return new HistoryEntry(document.storedAt(), kind(), title(document, locale), null, null, details);
	}

	private String title(Document document, Locale locale) {
		return this.messages.getMessage("staff.document." + document.kind(), null,
				this.fields.ofUpload(document.kind(), locale).orElse(document.kind()), locale);
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
