package org.ruzhu.desk.insight.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.desk.insight.CaseQuery;
import org.ruzhu.desk.insight.CaseSearch;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.Staff;

/**
 * The search over all cases. It is a form that is posted, its pages too: names and
 * numbers of people stay out of addresses, histories and logs.
 */
@Controller
@RequestMapping("/staff/search")
class CaseSearchController {

	private static final String PAGE = "insight/search";

	private final CaseSearch search;

	private final MessageSource messages;

	CaseSearchController(CaseSearch search, MessageSource messages) {
		this.search = search;
		this.messages = messages;
	}

	@GetMapping
	String form(Staff staff, Model model) {
		model.addAttribute("byContact", this.search.maySearchByContact(staff));
		return PAGE;
	}

	@PostMapping
	String find(@RequestParam(name = CaseQuery.FIELD, defaultValue = "") String typed,
			@RequestParam(defaultValue = "") String before, Staff staff, Locale locale, Model model,
			HttpServletResponse response) {
		model.addAttribute("typed", typed);
		try {
			model.addAttribute("found", this.search.find(staff, CaseQuery.of(typed), before));
		}
		catch (InvalidAnswerException ex) {
			model.addAttribute("problem", this.messages.getMessage(ex, locale));
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		}
		return form(staff, model);
	}

}
