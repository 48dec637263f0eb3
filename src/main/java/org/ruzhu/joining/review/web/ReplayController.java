package org.ruzhu.joining.review.web;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.ruzhu.joining.review.Replay;
import org.ruzhu.joining.review.Replays;
import org.ruzhu.market.Criterion;
import org.ruzhu.market.Markets;
import org.ruzhu.provider.cases.OnboardingCase;

/** Answers why a verdict was given, by reaching it again. */
@Controller
class ReplayController {

	private final Replays replays;

	private final Markets markets;

	ReplayController(Replays replays, Markets markets) {
		this.replays = replays;
		this.markets = markets;
	}

	@GetMapping("/staff/cases/{caseId}/rounds/{round}/replay")
	String replay(OnboardingCase theCase, @PathVariable int round, Locale locale, Model model) {
		Replay replay = this.replays.of(theCase, round, locale);
		model.addAttribute("theCase", theCase);
		model.addAttribute("replay", replay);
		model.addAttribute("judged", judged(theCase.marketId(), replay.review().judged(), locale));
		return "review/replay";
	}

	/**
	 * What the reviewer found to hold; by its id where the market does not ask it any
	 * more.
	 */
	private List<String> judged(String marketId, List<String> ids, Locale locale) {
		List<Criterion> lines = this.markets.get(marketId).judgements();
		return ids.stream()
			.map((id) -> lines.stream()
				.filter((line) -> line.id().equals(id))
				.findFirst()
				.map((line) -> line.name().in(locale))
				.orElse(id))
			.toList();
	}

}
