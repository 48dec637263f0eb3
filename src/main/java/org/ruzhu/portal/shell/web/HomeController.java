package org.ruzhu.portal.shell.web;

import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.portal.shell.JourneyStep;
import org.ruzhu.portal.shell.Turn;
import org.ruzhu.portal.shell.process.Journeys;
import org.ruzhu.portal.shell.process.Turns;
import org.ruzhu.provider.cases.AlreadyOpenException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.shop.Shop;
import org.ruzhu.provider.shop.Shops;

/** The provider's home page: all cases, and who has to act next in each. */
@Controller
class HomeController {

	private final OnboardingCases cases;

	private final Markets markets;

	private final Turns turns;

	private final Journeys journeys;

	private final Inbox inbox;

	private final Shops shops;

	HomeController(OnboardingCases cases, Markets markets, Turns turns, Journeys journeys, Inbox inbox, Shops shops) {
		this.cases = cases;
		this.markets = markets;
		this.turns = turns;
		this.journeys = journeys;
		this.inbox = inbox;
		this.shops = shops;
	}

	@GetMapping("/home")
	String home(Principal provider, Model model) {
		List<OnboardingCase> all = this.cases.ofProvider(provider.getName());
		List<OnboardingCase> open = all.stream().filter((one) -> one.endedAt() == null || isLeaving(one)).toList();
		Map<String, Turn> turns = this.turns.of(open.stream().map(OnboardingCase::id).toList(), provider.getName());
		model.addAttribute("open",
				open.stream()
					.map((one) -> new CaseCard(one, turns.get(one.id()), this.journeys.steps(one.id()),
							this.shops.of(one.id())))
					.sorted()
					.toList());
		model.addAttribute("unread", this.inbox.unreadByCase(provider.getName()));
		model.addAttribute("past", all.stream().filter((one) -> !open.contains(one)).toList());
		model.addAttribute("joinable", joinable(open));
		return "portal/home";
	}

	@PostMapping("/cases")
	String open(@RequestParam("market") String marketId, Principal provider) {
		this.markets.get(marketId);
		try {
			return "redirect:/cases/" + this.cases.open(provider.getName(), marketId).id();
		}
		catch (AlreadyOpenException ex) {
			return "redirect:/cases/" + ex.caseId();
		}
	}

	private static boolean isLeaving(OnboardingCase theCase) {
		return theCase.state() == OnboardingCase.State.LEAVING;
	}

	private Collection<Market> joinable(List<OnboardingCase> open) {
		Set<String> taken = open.stream().map(OnboardingCase::marketId).collect(Collectors.toSet());
		return this.markets.all().stream().filter((market) -> !taken.contains(market.id())).toList();
	}

	/** One case on the home page. Cases that wait for the provider are sorted first. */
	record CaseCard(OnboardingCase theCase, Turn turn, List<JourneyStep> steps,
			Shop shop) implements Comparable<CaseCard> {

		public boolean isMember() {
			return this.theCase.state() == OnboardingCase.State.ONBOARDED;
		}

		@Override
		public int compareTo(CaseCard other) {
			return Boolean.compare(other.turn.isMine(), this.turn.isMine());
		}

	}

}
