package org.ruzhu.membership.violation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.membership.violation.Report;
import org.ruzhu.membership.violation.ViolationEvidence;
import org.ruzhu.membership.violation.ViolationNotPossibleException;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.document.UnacceptableFileException;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.panel.RejectedEntryException;
import org.ruzhu.provider.cases.OnboardingCase;

/** Operations report violations of a member, with the evidence. */
@Controller
class ViolationController {

	private final Violations violations;

	private final ViolationEvidence evidence;

	ViolationController(Violations violations, ViolationEvidence evidence) {
		this.violations = violations;
		this.evidence = evidence;
	}

	/** The input for a violation, shown again to be corrected if it is refused. */
	record Typed(String type, String description, String occurredOn, List<String> products) {
	}

	@PostMapping("/staff/cases/{caseId}/violations")
	String report(OnboardingCase theCase, @RequestParam String type, @RequestParam String description,
			@RequestParam String occurredOn, @RequestParam(defaultValue = "") List<String> products,
			@RequestParam(required = false) List<MultipartFile> file) {
		Typed typed = new Typed(type, description, occurredOn, products);
		try {
			List<String> papers = store(theCase.id(), Optional.ofNullable(file).orElse(List.of()));
			this.violations.report(theCase.id(),
					new Report(type, description.strip(), day(occurredOn), products, papers, Optional.empty()));
			return "redirect:/staff/cases/" + theCase.id() + "#violations";
		}
		catch (InvalidAnswerException | UnacceptableFileException ex) {
			throw new RejectedEntryException(theCase.id(), "violation", ex, typed);
		}
	}

	private static LocalDate day(String typed) {
		try {
			return Days.day(typed);
		}
		catch (DateTimeException ex) {
			throw new InvalidAnswerException("occurredOn", "violation.date.invalid");
		}
	}

	private List<String> store(String caseId, List<MultipartFile> files) {
		return files.stream().filter((paper) -> !paper.isEmpty()).map((paper) -> store(caseId, paper)).toList();
	}

	private String store(String caseId, MultipartFile paper) {
		try {
			String name = Optional.ofNullable(paper.getOriginalFilename()).orElse("");
			return this.evidence.keep(caseId, name, paper.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ExceptionHandler
	ModelAndView notPossible(ViolationNotPossibleException ex) {
		return new ModelAndView("violation/not-possible", Map.of("reason", ex.messageKey()), HttpStatus.CONFLICT);
	}

}
