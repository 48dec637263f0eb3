package org.ruzhu.desk.insight.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.desk.insight.AnswerVersion;
import org.ruzhu.desk.insight.AnswerVersions;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.HistoryEntry;
import org.ruzhu.platform.panel.HistoryEntry.Detail;
import org.ruzhu.platform.panel.HistoryKind;
import org.ruzhu.platform.panel.HistorySource;
import org.ruzhu.provider.cases.StaffCases;

/** Every version of every form, each answer beside what was said of the same before. */
@Component
class FormHistory implements HistorySource {

	private final AnswerVersions versions;

	private final AnswerWords words;

	private final Documents documents;

	private final StaffCases cases;

	private final Markets markets;

	private final MessageSource messages;

	FormHistory(AnswerVersions versions, AnswerWords words, Documents documents, StaffCases cases, Markets markets,
			MessageSource messages) {
		this.versions = versions;
		this.words = words;
		this.documents = documents;
		this.cases = cases;
		this.markets = markets;
		this.messages = messages;
	}

	@Override
	public HistoryKind kind() {
		return HistoryKind.FORM;
	}

	@Override
	public List<HistoryEntry> of(CaseReading reading) {
		Files files = new Files(this.documents.of(reading.caseId()),
				this.cases.documents(reading.reader().id(), reading.caseId()));
		Market market = this.markets.get(reading.marketId());
		Map<String, String> before = new HashMap<>();
		List<HistoryEntry> entries = new ArrayList<>();
		for (AnswerVersion version : this.versions.of(reading.caseId())) {
			List<Detail> details = version.answers()
				.keySet()
				.stream()
				.map((field) -> detail(version, field, files, market, reading, before))
				.toList();
			entries.add(new HistoryEntry(version.at(), kind(), title(version, reading), version.by(), null, details));
		}
		return entries;
	}

	private String title(AnswerVersion version, CaseReading reading) {
		String form = AnswerVersion.PRODUCT.equals(version.form())
				? this.messages.getMessage("insight.history.product", null, reading.locale())
				: reading.element(version.form());
		return (version.subject() != null) ? form + " · " + version.subject() : form;
	}

	private Detail detail(AnswerVersion version, String field, Files files, Market market, CaseReading reading,
			Map<String, String> before) {
		List<String> answers = version.answers().get(field);
		String label = this.words.label(version, field, reading.locale());
		Document file = (answers.size() == 1) ? files.named(answers.get(0)) : null;
		String said = (file != null) ? file.filename()
				: this.words.value(version, field, answers, market, reading.locale());
		Detail detail = (file != null && files.mayOpen(file)) ? Detail.document(label, said, file.id())
				: Detail.of(label, said);
		String earlier = before.put(place(version, field), said);
		return (earlier == null || Objects.equals(earlier, said)) ? detail : detail.insteadOf(earlier);
	}

	/** The same fact is asked for by several forms; a decision's is its own form's. */
	private static String place(AnswerVersion version, String field) {
		String of = (version.subject() != null) ? version.subject() : "";
		return (version.by().matches("P\\d+") ? "provider" : version.form()) + "/" + of + "/" + field;
	}

	/** The files of the case, and those of them that the reader may open. */
	private record Files(List<Document> all, List<Document> open) {

		Document named(String id) {
			return this.all.stream().filter((document) -> document.id().equals(id)).findFirst().orElse(null);
		}

		boolean mayOpen(Document document) {
			return this.open.contains(document);
		}

	}

}
