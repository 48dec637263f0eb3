package org.ruzhu.platform.security.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.platform.security.LoginAttempts;

/** The pages on which providers and staff log in, and what came of the last try. */
@Controller
class LoginController {

	private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{1,11}");

	private final Clock clock;

	LoginController(Clock clock) {
		this.clock = clock;
	}

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

	private void tell(Map<String, String> outcome, Model model, HttpServletResponse response) {
		model.addAttribute("failed", outcome.containsKey("error"));
		model.addAttribute("bye", outcome.containsKey("bye"));
		model.addAttribute("gone", outcome.containsKey("gone"));
		Optional<Duration> wait = wait(outcome.getOrDefault("wait", ""));
		if (wait.isPresent()) {
			Duration rounded = wait.get().plusSeconds(59);
			model.addAttribute("until", this.clock.instant().plus(rounded));
			model.addAttribute("minutes", rounded.toMinutes());
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds()));
		}
		else if (outcome.containsKey("error")) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
	}

	/** How long there still is to wait, if the page was not kept open until then. */
	private Optional<Duration> wait(String until) {
		return Optional.of(until)
			.filter((seconds) -> EPOCH_SECONDS.matcher(seconds).matches())
			.map((seconds) -> Instant.ofEpochSecond(Long.parseLong(seconds)))
			.map((end) -> Duration.between(this.clock.instant(), end).plusSeconds(1))
			.filter((left) -> left.toSeconds() > 0 && left.compareTo(LoginAttempts.MAX_WAIT) <= 0);
	}

}
