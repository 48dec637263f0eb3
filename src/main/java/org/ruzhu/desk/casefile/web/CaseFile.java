package org.ruzhu.desk.casefile.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.ruzhu.joining.agreement.Agreements;
import org.ruzhu.joining.agreement.OnlineContracts;
import org.ruzhu.joining.review.Conditions;
import org.ruzhu.joining.review.Progress;
import org.ruzhu.joining.review.Reviews;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.membership.contract.ContractTerms;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.exit.Obligations;
import org.ruzhu.membership.product.Products;
import org.ruzhu.membership.violation.Conducts;
import org.ruzhu.membership.violation.Violation;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.platform.security.StaffAccess;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.provider.cases.CaseFields;
import org.ruzhu.provider.cases.EligibilityFacts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.enterprise.Enterprises;

/** Lays out what is known of a case for the eyes of one member of staff. */
@Component
class CaseFile {

	private final StaffAccess access;

	private final EligibilityFacts facts;

	private final CaseFields fields;

	private final Conditions conditions;

	private final Markets markets;

	private final Enterprises enterprises;

	private final Reviews reviews;

	private final Agreements agreements;

	private final OnlineContracts contracts;

	private final Products products;

	private final Deposits deposits;

	private final Obligations obligations;

	private final Exits exits;

	private final Violations violations;

	private final Conducts conducts;

	private final MaterialChanges changes;

	private final ContractTerms terms;

	private final CaseHistory history;

	private final Evidence evidence;

	CaseFile(StaffAccess access, EligibilityFacts facts, CaseFields fields, Conditions conditions, Markets markets,
			Enterprises enterprises, Reviews reviews, Agreements agreements, OnlineContracts contracts,
			Products products, Deposits deposits, Obligations obligations, Exits exits, Violations violations,
			Conducts conducts, MaterialChanges changes, ContractTerms terms, CaseHistory history, Evidence evidence) {
		this.access = access;
		this.facts = facts;
		this.fields = fields;
		this.conditions = conditions;
		this.markets = markets;
		this.enterprises = enterprises;
		this.reviews = reviews;
		this.agreements = agreements;
		this.contracts = contracts;
		this.products = products;
		this.deposits = deposits;
		this.obligations = obligations;
		this.exits = exits;
		this.violations = violations;
		this.conducts = conducts;
		this.changes = changes;
		this.terms = terms;
		this.history = history;
		this.evidence = evidence;
	}

	void layOut(OnboardingCase theCase, String staffId, Locale locale, Model model) {
		Map<String, Object> stated = this.facts.of(theCase);
		model.addAttribute("theCase", theCase);
		model.addAttribute("conditions", this.conditions.of(theCase, stated, locale));
		model.addAttribute("facts", answers(stated));
		model.addAttribute("preferences", preferences(theCase, locale));
		model.addAttribute("enterprise", this.enterprises.find(theCase.providerId()).orElse(null));
		model.addAttribute("rounds", this.reviews.rounds(theCase.id()));
		model.addAttribute("progress", progress(theCase));
		model.addAttribute("agreement", this.agreements.find(theCase.id()).orElse(null));
		model.addAttribute("contracts", this.contracts.of(theCase.id()));
		model.addAttribute("products", this.products.ofCase(theCase.id()));
		model.addAttribute("obligations", this.obligations.of(theCase.id()));
		model.addAttribute("leaving", this.exits.overview(theCase.id()));
		model.addAttribute("conduct", this.conducts.of(theCase));
		model.addAttribute("changes", this.changes.overview(theCase));
		model.addAttribute("terms", this.terms.of(theCase.id()));
		model.addAttribute("violationTypes", types());
		model.addAttribute("history", this.history.of(theCase.id(), locale));
		this.evidence.layOut(theCase, staffId, locale, model);
		layOutFor(staffId, theCase, model);
	}

	/** What the annex lists, and what it does not. */
	private List<String> types() {
		return Stream.concat(this.violations.types().stream(), Stream.of(Violation.UNLISTED)).toList();
	}

	/** How the reviewers' clock stands; null once there is nothing left to review. */
	private Progress progress(OnboardingCase theCase) {
		return theCase.isUnderReview() ? this.reviews.progress(theCase.id()).orElse(null) : null;
	}

	/** Money is for finance and operations; identity for those who judge by it. */
	private void layOutFor(String staffId, OnboardingCase theCase, Model model) {
		boolean operates = this.access.isIn(staffId, StaffGroup.OPERATIONS);
		boolean keepsMoney = this.access.isIn(staffId, StaffGroup.FINANCE);
		model.addAttribute("operates", operates);
		model.addAttribute("seesIdentity", operates || this.access.isIn(staffId, StaffGroup.REVIEWERS));
		if (operates || keepsMoney) {
			model.addAttribute("money", this.deposits.view(theCase.id()));
		}
	}

	/** What the market prefers and the provider says to have. */
	private List<String> preferences(OnboardingCase theCase, Locale locale) {
		return this.markets.get(theCase.marketId())
			.preferences(theCase.categories())
			.stream()
			.filter((line) -> theCase.preferences().contains(line.id()))
			.map((line) -> line.name().in(locale))
			.toList();
	}

	/** What was answered in words, in the order of the forms. */
	private Map<String, Object> answers(Map<String, Object> stated) {
		Map<String, Object> answers = new LinkedHashMap<>();
		List<String> documents = this.fields.documents();
		this.fields.all()
			.stream()
			.filter((key) -> stated.containsKey(key) && !documents.contains(key))
			.forEach((key) -> answers.put(key, stated.get(key)));
		return answers;
	}

}
