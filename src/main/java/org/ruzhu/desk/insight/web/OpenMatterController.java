package org.ruzhu.desk.insight.web;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.ruzhu.desk.insight.OpenMatters;
import org.ruzhu.platform.engine.ModelNames;
import org.ruzhu.platform.security.Staff;

/** Finance sees on one page all that waits for it in its markets. */
@Controller
class OpenMatterController {

	private final OpenMatters matters;

	private final ModelNames names;

	OpenMatterController(OpenMatters matters, ModelNames names) {
		this.matters = matters;
		this.names = names;
	}

	@GetMapping("/staff/open-matters")
	String show(Staff staff, Locale locale, Model model) {
		model.addAttribute("matters", this.matters.of(staff.markets()));
		model.addAttribute("steps", this.names.in(locale));
		return "insight/open-matters";
	}

}
