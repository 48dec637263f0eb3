package org.ruzhu.portal.shell.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.ruzhu.joining.review.Progress;
import org.ruzhu.joining.review.Reviews;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.category.LeavingCategories;
import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.membership.contract.ContractTerms;
import org.ruzhu.membership.licence.Licences;
import org.ruzhu.membership.violation.Conducts;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.portal.shell.Diagram;
import org.ruzhu.portal.shell.FormViews;
import org.ruzhu.portal.shell.TaskForms;
import org.ruzhu.portal.shell.Turn;
import org.ruzhu.portal.shell.process.Journeys;
import org.ruzhu.portal.shell.process.Turns;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** The page of one case of the provider. */
@Controller
@RequestMapping("/cases/{caseId}")
class CaseController {

	private final OnboardingCases cases;

	private final Markets markets;

	private final Turns turns;

	private final Journeys journeys;

	private final TaskForms forms;

	private final FormViews views;

	private final Timeline timeline;

	private final Deadlines deadlines;

	private final Documents documents;

	private final Reviews reviews;

	private final Inbox inbox;

	private final Conducts conducts;

	private final MaterialChanges changes;

	private final Licences licences;

	private final ContractTerms terms;

	private final LeavingCategories leavingCategories;

	CaseController(OnboardingCases cases, Markets markets, Turns turns, Journeys journeys, TaskForms forms,
			FormViews views, Timeline timeline, Deadlines deadlines, Documents documents, Reviews reviews, Inbox inbox,
			Conducts conducts, MaterialChanges changes, Licences licences, ContractTerms terms,
			LeavingCategories leavingCategories) {
		this.cases = cases;
		this.markets = markets;
		this.turns = turns;
		this.journeys = journeys;
		this.forms = forms;
		this.views = views;
		this.timeline = timeline;
		this.deadlines = deadlines;
		this.documents = documents;
		this.reviews = reviews;
		this.inbox = inbox;
		this.conducts = conducts;
		this.changes = changes;
		this.licences = licences;
		this.terms = terms;
		this.leavingCategories = leavingCategories;
	}

	@GetMapping
	String show(@PathVariable String caseId, Principal provider, Locale locale, Model model) {
		OnboardingCase theCase = this.cases.owned(caseId, provider.getName());
		Turn turn = turn(caseId, provider);
		model.addAttribute("theCase", theCase);
		model.addAttribute("turn", turn);
		model.addAttribute("addable", addable(theCase));
		model.addAttribute("steps", this.journeys.steps(caseId));
		model.addAttribute("whole", this.journeys.whole(caseId, locale).orElse(null));
		model.addAttribute("detail", this.journeys.currentStep(caseId, locale).orElse(null));
		model.addAttribute("deadlines", this.deadlines.of(theCase, locale));
		model.addAttribute("timeline", this.timeline.of(caseId, locale));
		model.addAttribute("documents", this.documents.of(caseId));
		model.addAttribute("inbox", this.inbox.ofCase(caseId));
		model.addAttribute("conduct", this.conducts.of(theCase));
		model.addAttribute("changes", this.changes.overview(theCase));
		model.addAttribute("licenceValidUntil", this.licences.validUntil(caseId).orElse(null));
		model.addAttribute("leavingCategory", this.leavingCategories.overview(theCase));
		model.addAttribute("terms", this.terms.of(caseId));
		model.addAttribute("review", reviewed(theCase));
		if (turn.isMine()) {
			model.addAttribute("form", this.views.draw(this.forms.open(turn.tasks().get(0)), List.of(), locale));
			model.addAttribute("general", List.of());
		}
		return "portal/case";
	}

	/** How the reviewers' clock stands; null once there is nothing left to review. */
	private Progress reviewed(OnboardingCase theCase) {
		return theCase.isUnderReview() ? this.reviews.progress(theCase.id()).orElse(null) : null;
	}

	/** The open categories that a member does not hold. */
	private List<String> addable(OnboardingCase theCase) {
		if (theCase.state() != OnboardingCase.State.ONBOARDED) {
			return List.of();
		}
		return this.markets.get(theCase.marketId())
			.openCategories()
			.stream()
			.filter((category) -> !theCase.approvedCategories().contains(category))
			.toList();
	}

	/** Whose turn it is, asked for again while the engine is at work. */
	@GetMapping("/turn")
	String turn(@PathVariable String caseId, Principal provider, Model model) {
		model.addAttribute("theCase", this.cases.owned(caseId, provider.getName()));
		model.addAttribute("turn", turn(caseId, provider));
		return "portal/turn";
	}

	@GetMapping(path = "/diagram", produces = MediaType.APPLICATION_XML_VALUE)
	ResponseEntity<byte[]> whole(@PathVariable String caseId, Principal provider, Locale locale) {
		this.cases.owned(caseId, provider.getName());
		return xml(this.journeys.whole(caseId, locale));
	}

	@GetMapping(path = "/diagram/current", produces = MediaType.APPLICATION_XML_VALUE)
	ResponseEntity<byte[]> detail(@PathVariable String caseId, Principal provider, Locale locale) {
		this.cases.owned(caseId, provider.getName());
		return xml(this.journeys.currentStep(caseId, locale));
	}

	@GetMapping("/withdraw")
	String confirmWithdrawal(@PathVariable String caseId, Principal provider, Model model) {
		model.addAttribute("theCase", this.cases.owned(caseId, provider.getName()));
		return "portal/withdraw";
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable String caseId, Principal provider) {
		this.cases.owned(caseId, provider.getName());
		this.cases.withdraw(caseId);
		return "redirect:/cases/" + caseId;
	}

	private Turn turn(String caseId, Principal provider) {
		return this.turns.of(List.of(caseId), provider.getName()).get(caseId);
	}

	private static ResponseEntity<byte[]> xml(Optional<Diagram> diagram) {
		return diagram.map((drawn) -> ResponseEntity.ok(drawn.xml().getBytes(StandardCharsets.UTF_8)))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

}
