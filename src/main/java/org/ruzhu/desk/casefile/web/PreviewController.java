package org.ruzhu.desk.casefile.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.platform.notice.Previews;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.StaffCases;
import org.ruzhu.provider.cases.UnknownCaseException;

/** Staff look at any notice as the provider of a real case would read it. */
@Controller
@RequestMapping("/staff/notices")
class PreviewController {

	private static final Map<String, Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
		.stream()
		.collect(Collectors.toMap(Locale::toLanguageTag, Function.identity()));

	private final Previews previews;

	private final StaffCases cases;

	PreviewController(Previews previews, StaffCases cases) {
		this.previews = previews;
		this.cases = cases;
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "") String template, @RequestParam(defaultValue = "") String caseId,
			@RequestParam(defaultValue = "") String language, Staff staff, Locale locale, Model model,
			HttpServletResponse response) {
		Locale read = LANGUAGES.getOrDefault(language, locale);
		model.addAttribute("templates", this.previews.templates());
		model.addAttribute("template", template);
		model.addAttribute("caseId", caseId.strip());
		model.addAttribute("english", Locale.ENGLISH.getLanguage().equals(read.getLanguage()));
		if (this.previews.templates().contains(template)) {
			preview(template, caseId.strip(), read, staff, model, response);
		}
		return "notice/preview";
	}

	private void preview(String template, String caseId, Locale locale, Staff staff, Model model,
			HttpServletResponse response) {
		try {
			OnboardingCase theCase = this.cases.get(staff, caseId);
			model.addAttribute("preview", this.previews.of(template, theCase.id(), theCase.marketId(), locale));
		}
		catch (UnknownCaseException ex) {
			model.addAttribute("problem", "notice.preview.no-case");
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		}
	}

}
