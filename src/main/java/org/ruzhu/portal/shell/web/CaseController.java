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

import org.ruzhu.platform.panel.CasePanels;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Reader;
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

	private final Turns turns;

	private final Journeys journeys;

	private final TaskForms forms;

	private final FormViews views;

	private final Timeline timeline;

	private final CasePanels panels;

	CaseController(OnboardingCases cases, Turns turns, Journeys journeys, TaskForms forms, FormViews views,
			Timeline timeline, CasePanels panels) {
		this.cases = cases;
		this.turns = turns;
		this.journeys = journeys;
		this.forms = forms;
		this.views = views;
		this.timeline = timeline;
		this.panels = panels;
	}

	@GetMapping
	String show(@PathVariable String caseId, Principal provider, Locale locale, Model model) {
		OnboardingCase theCase = this.cases.owned(caseId, provider.getName());
		Turn turn = turn(caseId, provider);
		model.addAttribute("theCase", theCase);
		model.addAttribute("turn", turn);
		model.addAttribute("steps", this.journeys.steps(caseId));
		model.addAttribute("whole", this.journeys.whole(caseId, locale).orElse(null));
		model.addAttribute("detail", this.journeys.currentStep(caseId, locale).orElse(null));
		model.addAttribute("timeline", this.timeline.of(caseId, locale));
		CaseReading reading = new CaseReading(caseId, theCase.marketId(), Reader.provider(provider.getName()), locale);
		reading.once(OnboardingCase.class, () -> theCase);
		model.addAttribute("reading", reading);
		model.addAttribute("panels", this.panels.of(reading));
		if (turn.isMine()) {
			model.addAttribute("form", this.views.draw(this.forms.open(turn.tasks().get(0)), List.of(), locale));
			model.addAttribute("general", List.of());
		}
		return "portal/case";
	}

	/**
	 * The part of the page that says who has to act next. The page polls it while the
	 * engine is working.
	 */
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
