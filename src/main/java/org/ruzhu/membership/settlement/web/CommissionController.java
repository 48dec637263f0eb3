package org.ruzhu.membership.settlement.web;

import java.security.Principal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Mode;
import org.ruzhu.market.WelcomeOffer;
import org.ruzhu.membership.settlement.CommissionStatement;
import org.ruzhu.membership.settlement.SettlementLine;
import org.ruzhu.membership.settlement.Settlements;
import org.ruzhu.membership.settlement.WelcomePeriods;
import org.ruzhu.money.ledger.Commissions;
import org.ruzhu.platform.api.Download;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** The pages where a provider sees its commission, month by month. */
@Controller
@RequestMapping("/commission")
class CommissionController {

	private final Settlements settlements;

	private final Commissions commissions;

	private final CommissionStatement statement;

	private final OnboardingCases cases;

	private final Markets markets;

	private final WelcomePeriods welcome;

	CommissionController(Settlements settlements, Commissions commissions, CommissionStatement statement,
			OnboardingCases cases, Markets markets, WelcomePeriods welcome) {
		this.settlements = settlements;
		this.commissions = commissions;
		this.statement = statement;
		this.cases = cases;
		this.markets = markets;
		this.welcome = welcome;
	}

	@GetMapping
	String show(Principal provider, Model model) {
		model.addAttribute("cases",
				this.cases.ofProvider(provider.getName())
					.stream()
					.map(this::of)
					.filter((one) -> one.chargedFen() > 0 || !one.lines().isEmpty() || one.welcome().isPresent())
					.toList());
		return "settlement/commission";
	}

	private CaseCommission of(OnboardingCase theCase) {
		return new CaseCommission(theCase, this.commissions.chargedFen(theCase.id()),
				this.settlements.ofCase(theCase.id()),
				this.markets.get(theCase.marketId()).byAgreement(Mode.Term.COMMISSION, theCase.mode()),
				this.welcome.running(theCase));
	}

	@GetMapping("/{caseId}/lines.csv")
	ResponseEntity<byte[]> csv(@PathVariable String caseId, Principal provider, Locale locale) {
		this.cases.owned(caseId, provider.getName());
		return Download.csv("commission-" + caseId, this.statement.csv(this.settlements.ofCase(caseId), locale));
	}

	@GetMapping("/{caseId}/{month}.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String caseId, @PathVariable YearMonth month, Principal provider) {
		this.cases.owned(caseId, provider.getName());
		List<SettlementLine> lines = this.settlements.ofCase(caseId)
			.stream()
			.filter((line) -> line.month().equals(month))
			.toList();
		if (lines.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return Download.pdf("commission-" + caseId + "-" + month, this.statement.pdf(lines));
	}

	/**
	 * The commission of one case.
	 *
	 * @param chargedFen all commission charged and not given back, including the open
	 * month, in fen
	 * @param byAgreement the agreement that states the commission in the case's mode;
	 * empty if the market does
	 * @param welcome until when nothing is charged; empty if that is over, or never was
	 */
	record CaseCommission(OnboardingCase theCase, long chargedFen, List<SettlementLine> lines,
			Optional<LocalizedText> byAgreement, Optional<WelcomeOffer> welcome) {
	}

}
