package org.ruzhu.security.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The two login pages. */
@Controller
class LoginController {

	@GetMapping("/login")
	String provider(@RequestParam Map<String, String> outcome, Model model, HttpServletResponse response) {
		tell(outcome, model, response);
		return "security/login";
	}

	@GetMapping("/staff/login")
	String staff(@RequestParam Map<String, String> outcome, Model model, HttpServletResponse response) {
		tell(outcome, model, response);
		return "security/staff-login";
	}

	private static void tell(Map<String, String> outcome, Model model, HttpServletResponse response) {
		model.addAttribute("failed", outcome.containsKey("error"));
		model.addAttribute("wait", outcome.containsKey("wait"));
		model.addAttribute("bye", outcome.containsKey("bye"));
		if (outcome.containsKey("wait")) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		}
		else if (outcome.containsKey("error")) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
	}

}
