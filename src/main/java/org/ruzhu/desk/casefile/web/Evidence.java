package org.ruzhu.desk.casefile.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.ruzhu.desk.casefile.Proofs;
import org.ruzhu.desk.casefile.StaffNotes;
import org.ruzhu.joining.review.ChangedItems;
import org.ruzhu.joining.review.Review;
import org.ruzhu.joining.review.Reviews;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.exit.Obligation;
import org.ruzhu.membership.exit.Obligations;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.platform.document.Document;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.StaffCases;

/** Lays out what a decision on a case rests on. */
@Component
class Evidence {

	private final StaffCases cases;

	private final Reviews reviews;

	private final ChangedItems items;

	private final Proofs proofs;

	private final Markets markets;

	private final Deposits deposits;

	private final Obligations obligations;

	private final StaffNotes notes;

	Evidence(StaffCases cases, Reviews reviews, ChangedItems items, Proofs proofs, Markets markets, Deposits deposits,
			Obligations obligations, StaffNotes notes) {
		this.cases = cases;
		this.reviews = reviews;
		this.items = items;
		this.proofs = proofs;
		this.markets = markets;
		this.deposits = deposits;
		this.obligations = obligations;
		this.notes = notes;
	}

	/**
	 * A document beside what it is to prove.
	 *
	 * @param current whether it is what the application rests on; another took its place
	 * otherwise
	 */
	record Paper(Document document, boolean current, Map<String, String> proves) {
	}

	/**
	 * A line of the checklist.
	 *
	 * @param holds whether a reviewer found it to hold
	 */
	record Judgement(String name, String clause, boolean holds) {
	}

	/** Another case of the same enterprise, with what is open and what is held of it. */
	record OtherCase(OnboardingCase theCase, Balance balance, List<Obligation> open) {
	}

	void layOut(OnboardingCase theCase, String staffId, Locale locale, Model model) {
		model.addAttribute("changed", theCase.isUnderReview() ? this.items.of(theCase) : List.of());
		model.addAttribute("judgements", judgements(theCase, locale));
		model.addAttribute("papers", papers(theCase, staffId));
		model.addAttribute("others", others(theCase, staffId));
		model.addAttribute("balance", this.deposits.balance(theCase.id()));
		model.addAttribute("notes", this.notes.of(theCase.id()));
	}

	private List<Paper> papers(OnboardingCase theCase, String staffId) {
		List<Document> documents = this.cases.documents(staffId, theCase.id());
		Set<String> superseded = new HashSet<>(this.items.superseded(theCase));
		List<Paper> papers = new ArrayList<>();
		documents.forEach((document) -> papers
			.add(new Paper(document, !superseded.contains(document.id()), this.proofs.of(theCase, document.kind()))));
		return papers;
	}

	private List<Judgement> judgements(OnboardingCase theCase, Locale locale) {
		Set<String> held = new HashSet<>(this.items.accepted(theCase));
		this.reviews.latest(theCase.id()).map(Review::judged).ifPresent(held::addAll);
		return this.markets.get(theCase.marketId())
			.judgements(theCase.categories())
			.stream()
			.map((line) -> new Judgement(line.name().in(locale), line.clause().in(locale), held.contains(line.id())))
			.toList();
	}

	private List<OtherCase> others(OnboardingCase theCase, String staffId) {
		return this.cases.others(staffId, theCase)
			.stream()
			.map((other) -> new OtherCase(other, this.deposits.balance(other.id()), this.obligations.open(other.id())))
			.toList();
	}

}
