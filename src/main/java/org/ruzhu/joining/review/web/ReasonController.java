package org.ruzhu.joining.review.web;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.ruzhu.joining.review.ReasonOutcome;
import org.ruzhu.joining.review.ReasonOutcomes;
import org.ruzhu.platform.security.Staff;

/** Shows which reasons lead to a successful second try. */
@Controller
class ReasonController {

	private final ReasonOutcomes outcomes;

	ReasonController(ReasonOutcomes outcomes) {
		this.outcomes = outcomes;
	}

	@GetMapping("/staff/reasons")
	String reasons(Staff staff, Model model) {
		model.addAttribute("markets",
				this.outcomes.of(staff.markets())
					.stream()
					.collect(Collectors.groupingBy(ReasonOutcome::marketId, LinkedHashMap::new, Collectors.toList())));
		return "review/reasons";
	}

}
