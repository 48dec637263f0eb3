package org.ruzhu.deposit.web;

import java.security.Principal;
import java.util.List;

import org.ruzhu.deposit.Balance;
import org.ruzhu.deposit.DepositView;
import org.ruzhu.deposit.Deposits;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The provider's deposits: what is owed and where to, what is held, what came in. */
@Controller
class DepositController {

	private final Deposits deposits;

	private final Markets markets;

	DepositController(Deposits deposits, Markets markets) {
		this.deposits = deposits;
		this.markets = markets;
	}

	@GetMapping("/deposit")
	String show(Principal provider, Model model) {
		List<MarketDeposit> all = this.markets.all()
			.stream()
			.map((market) -> new MarketDeposit(market,
					this.deposits.ofProvider(provider.getName(), market.id())
						.stream()
						.filter(DepositController::isKnown)
						.toList()))
			.filter((deposit) -> !deposit.views().isEmpty())
			.toList();
		model.addAttribute("deposits", all);
		return "deposit/deposit";
	}

	private static boolean isKnown(DepositView view) {
		return !view.balance().equals(Balance.NONE) || !view.vouchers().isEmpty();
	}

	/** The deposits of a provider's cases in one market. */
	record MarketDeposit(Market market, List<DepositView> views) {
	}

}
