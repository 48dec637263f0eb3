package org.ruzhu.membership.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Category;
import org.ruzhu.market.CommissionRate;
import org.ruzhu.market.CommissionRules;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.order.Order;
import org.ruzhu.membership.order.OrderChanged;
import org.ruzhu.membership.order.OrderEvent.Sale;
import org.ruzhu.money.ledger.Commissions;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Charges commission at the first tier's rate as soon as an order is confirmed (Joining
 * the Cloud Market as a Provider, chapter 4). While its month is open, further events of
 * the order update the charge.
 */
@Component
class ChargeAtOnce {

	/** Joining is passed with the approval, not with the first listing. */
	private static final String ACTIVITY = "SettleCommission";

	private final CommissionRecords commissions;

	private final SettlementRecords settlements;

	private final CommissionRules rules;

	private final Markets markets;

	private final OnboardingCases cases;

	private final Commissions ledger;

	private final WelcomePeriods welcome;

	ChargeAtOnce(CommissionRecords commissions, SettlementRecords settlements, CommissionRules rules, Markets markets,
			OnboardingCases cases, Commissions ledger, WelcomePeriods welcome) {
		this.commissions = commissions;
		this.settlements = settlements;
		this.rules = rules;
		this.markets = markets;
		this.cases = cases;
		this.ledger = ledger;
		this.welcome = welcome;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(OrderChanged changed) {
		Order order = changed.order();
		if (order.confirmedAt().isPresent()) {
			this.settlements.hold();
			Optional<OrderCommission> before = this.commissions.find(order.marketId(), order.id());
			if (before.filter((known) -> this.settlements.isClosed(known.marketId(), known.month())).isEmpty()) {
				charge(order, order.sale().orElseThrow(), before);
			}
		}
	}

	private void charge(Order order, Sale sale, Optional<OrderCommission> before) {
		LocalDate settledOn = day(order.confirmedAt().orElseThrow());
		YearMonth month = openMonth(order.marketId(), YearMonth.from(settledOn));
		String category = category(order.marketId(), sale.category());
		Optional<BigDecimal> rate = rate(order, category, month);
		Optional<Exemption> exemption = exemption(order, sale, settledOn, rate.isPresent());
		long atOnce = exemption.isPresent() ? 0 : OrderCommission.part(order.netFen(), rate.orElseThrow());
		long change = atOnce - before.map(OrderCommission::atOnceFen).orElse(0L);
		int movements = before.map(OrderCommission::movements).orElse(0) + ((change != 0) ? 1 : 0);
		this.ledger.book(OrderCommission.entryKey(order.marketId(), order.id(), movements), sale.caseId(), ACTIVITY,
				change);
		this.commissions.write(new OrderCommission(order.marketId(), order.id(), sale.caseId(), category, month,
				exemption, atOnce, movements, Optional.empty()));
	}

	/**
	 * The month an order is settled with: this one, or the next one that is not closed.
	 */
	private YearMonth openMonth(String marketId, YearMonth month) {
		return this.settlements.isClosed(marketId, month) ? openMonth(marketId, month.plusMonths(1)) : month;
	}

	/** The category that a category or sub-type id belongs to. */
	private String category(String marketId, String id) {
		return this.markets.get(marketId)
			.categories()
			.stream()
			.filter((category) -> category.ids().anyMatch(id::equals))
			.map(Category::id)
			.findFirst()
			.orElse(id);
	}

	private Optional<BigDecimal> rate(Order order, String category, YearMonth month) {
		Sale sale = order.sale().orElseThrow();
		return this.rules
			.rate(order.marketId(), this.cases.get(sale.caseId()).mode(), category, month,
					BigDecimal.valueOf(sale.amountFen(), 2))
			.map(CommissionRate::rateAtOnce);
	}

	private Optional<Exemption> exemption(Order order, Sale sale, LocalDate settledOn, boolean stated) {
		if (sale.ownDistribution()) {
			return Optional.of(Exemption.OWN_DISTRIBUTION);
		}
		if (isWelcome(order.marketId(), sale.caseId(), settledOn)) {
			return Optional.of(Exemption.WELCOME);
		}
		return stated ? Optional.empty() : Optional.of(Exemption.NOT_STATED);
	}

	/** Whether a day is in the commission-free period of the provider's welcome offer. */
	private boolean isWelcome(String marketId, String caseId, LocalDate day) {
		return this.welcome.of(marketId, caseId).filter((offer) -> !day.isAfter(offer.freeUntil())).isPresent();
	}

	private static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, WorkingDays.ZONE);
	}

}
