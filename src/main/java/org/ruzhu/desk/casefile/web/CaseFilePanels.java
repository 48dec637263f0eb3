package org.ruzhu.desk.casefile.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.desk.casefile.Proofs;
import org.ruzhu.desk.casefile.StaffNote;
import org.ruzhu.desk.casefile.StaffNotes;
import org.ruzhu.joining.review.ChangedItems;
import org.ruzhu.membership.exit.Obligation;
import org.ruzhu.membership.exit.Obligations;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.provider.cases.CaseOnPage;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.StaffCases;

/** What the staff's desk itself puts together of a case. */
@Configuration(proxyBeanMethods = false)
class CaseFilePanels {

	private final CaseOnPage cases;

	CaseFilePanels(CaseOnPage cases) {
		this.cases = cases;
	}

	/**
	 * What is shown of the documents.
	 *
	 * @param givesOriginals whether identity documents are offered without a mark
	 */
	record Papers(List<Paper> papers, boolean showsIdentity, boolean givesOriginals) {
	}

	/**
	 * A document beside what it is to prove.
	 *
	 * @param current whether it is what the application rests on; another took its place
	 * otherwise
	 */
	record Paper(Document document, boolean current, Map<String, String> proves) {
	}

	/** Another case of the same enterprise, with what is open and what is held of it. */
	record OtherCase(OnboardingCase theCase, Balance balance, List<Obligation> open) {
	}

	/** What staff noted among themselves. */
	record Notes(List<StaffNote> notes) {
	}

	@Bean
	CasePanel documentsPanel(ChangedItems items, Proofs proofs) {
		return CasePanel.forStaff(70, "casefile/documents",
				(reading) -> Optional.of(new Papers(papers(reading, items, proofs),
						reading.reader().isIn(StaffGroup.OPERATIONS, StaffGroup.REVIEWERS),
						reading.isChangeableBy(StaffGroup.OPERATIONS))));
	}

	private List<Paper> papers(CaseReading reading, ChangedItems items, Proofs proofs) {
		OnboardingCase theCase = this.cases.of(reading);
		Set<String> superseded = new HashSet<>(items.superseded(theCase));
		return this.cases.documents(reading)
			.stream()
			.map((document) -> new Paper(document, !superseded.contains(document.id()),
					proofs.of(theCase, document.kind())))
			.toList();
	}

	@Bean
	CasePanel otherCasesPanel(StaffCases staffCases, Deposits deposits, Obligations obligations) {
		return CasePanel.forStaff(100, "casefile/others",
				(reading) -> Optional
					.of(staffCases.others(reading.reader().id(), this.cases.of(reading))
						.stream()
						.map((other) -> new OtherCase(other, deposits.balance(other.id()),
								obligations.open(other.id())))
						.toList())
					.filter((others) -> !others.isEmpty()));
	}

	@Bean
	CasePanel notesPanel(StaffNotes notes) {
		return CasePanel.forStaff(120, "casefile/notes",
				(reading) -> Optional.of(new Notes(notes.of(reading.caseId()))));
	}

	@Bean
	CasePanel historyPanel(CaseHistory history) {
		return CasePanel.forStaff(210, "casefile/history",
				(reading) -> Optional.of(history.of(reading.caseId(), reading.locale())));
	}

}
