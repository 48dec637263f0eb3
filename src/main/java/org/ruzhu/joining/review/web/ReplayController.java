package org.ruzhu.joining.review.web;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.ruzhu.joining.review.Replay;
import org.ruzhu.joining.review.Replays;
import org.ruzhu.joining.review.ReviewLines;
import org.ruzhu.provider.cases.OnboardingCase;

/** Answers why a verdict was given, by reaching it again. */
@Controller
class ReplayController {

	private final Replays replays;

	private final ReviewLines lines;

	ReplayController(Replays replays, ReviewLines lines) {
		this.replays = replays;
		this.lines = lines;
	}

	@GetMapping("/staff/cases/{caseId}/rounds/{round}/replay")
	String replay(OnboardingCase theCase, @PathVariable int round, Locale locale, Model model) {
		Replay replay = this.replays.of(theCase, round, locale);
		model.addAttribute("theCase", theCase);
		model.addAttribute("replay", replay);
		model.addAttribute("judged",
				replay.review().judged().stream().map((id) -> this.lines.name(theCase, id, locale)).toList());
		return "review/replay";
	}

}
