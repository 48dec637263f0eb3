package org.ruzhu.membership.settlement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.CommissionRules;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.settlement.CommissionRecords.Counted;
import org.ruzhu.membership.settlement.SettlementLine.Rating;
import org.ruzhu.membership.settlement.process.SettleCommissionProcess;
import org.ruzhu.membership.settlement.process.SettleProviderProcess;
import org.ruzhu.money.ledger.Commissions;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The settlement of months: each month of a market is closed once, and each provider's
 * total in each category rated once, however often that is asked.
 */
@Service
@Transactional
public class Settlements {

	/** How many months a page has. */
	public static final int PAGE = 60;

	private final SettlementRecords records;

	private final CommissionRecords commissions;

	private final CommissionRules rules;

	private final Commissions ledger;

	private final OnboardingCases cases;

	private final Markets markets;

	private final SettleCommissionProcess process;

	private final AuditLog audit;

	private final Clock clock;

	Settlements(SettlementRecords records, CommissionRecords commissions, CommissionRules rules, Commissions ledger,
			OnboardingCases cases, Markets markets, SettleCommissionProcess process, AuditLog audit, Clock clock) {
		this.records = records;
		this.commissions = commissions;
		this.rules = rules;
		this.ledger = ledger;
		this.cases = cases;
		this.markets = markets;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Begins the settlement of every month that is over and not closed, in each market.
	 */
	public void beginAll() {
		this.records.hold();
		for (Market market : this.markets.all()) {
			Stream.concat(Stream.of(thisMonth().minusMonths(1)), this.commissions.open(market.id()).stream())
				.distinct()
				.filter((month) -> month.isBefore(thisMonth()))
				.filter((month) -> !this.records.isClosed(market.id(), month))
				.sorted()
				.forEach((month) -> begin(market.id(), month));
		}
	}

	/**
	 * Closes a month of a market and begins to settle it.
	 * @throws InvalidAnswerException if the month is not over, or closed already
	 */
	public Settlement begin(String marketId, YearMonth month) {
		this.records.hold();
		require(month.isBefore(thisMonth()), "settlement.month.open");
		require(!this.records.isClosed(marketId, month), "settlement.month.closed");
		long id = this.records.close(marketId, month, AuditLog.actor());
		this.audit.record(null, "settlement-begun", marketId + " " + month);
		this.process.start(id, marketId, month.toString());
		return get(id);
	}

	private YearMonth thisMonth() {
		return YearMonth.from(LocalDate.ofInstant(this.clock.instant(), WorkingDays.ZONE));
	}

	private static void require(boolean holds, String messageKey) {
		if (!holds) {
			throw new InvalidAnswerException("month", messageKey);
		}
	}

	/** Draws up a line for each provider and category that has something to settle. */
	public void drawUp(long settlementId) {
		this.records.drawUp(get(settlementId));
	}

	/** The cases that a settlement has lines for. */
	@Transactional(readOnly = true)
	public List<String> cases(long settlementId) {
		return lines(settlementId).stream().map(SettlementLine::caseId).distinct().toList();
	}

	/** The categories that a settlement has lines for in a case. */
	@Transactional(readOnly = true)
	public List<String> categories(long settlementId, String caseId) {
		return lines(settlementId).stream()
			.filter((line) -> line.caseId().equals(caseId))
			.map(SettlementLine::category)
			.toList();
	}

	/**
	 * Rates a provider's month in a category at the tier its total reaches, and gives
	 * back what was charged too much; what was refunded of orders of months before is
	 * corrected at the rate of its own month (003 5.6). Rated once; the months of a case
	 * one after the other, so that a refund is corrected in one of them.
	 */
	public void rate(long settlementId, String caseId, String category) {
		this.cases.hold(caseId);
		this.records.holdUnrated(settlementId, caseId, category).ifPresent(this::rate);
	}

	private void rate(SettlementLine line) {
		List<Counted> orders = this.commissions.toRate(line);
		List<Counted> refunded = this.commissions.toCorrect(line);
		SettlementLine rated = add(line, orders, refunded);
		this.ledger.book("settlement:" + line.id(), line.caseId(), SettleProviderProcess.RATE_CATEGORY,
				-rated.returnedFen());
		this.ledger.book("settlement-correction:" + line.id(), line.caseId(), SettleProviderProcess.RATE_CATEGORY,
				-rated.correctedFen());
		orders.forEach((order) -> this.commissions.rate(rated, order));
		refunded.forEach(this.commissions::correct);
		this.records.rate(rated);
	}

	private SettlementLine add(SettlementLine line, List<Counted> orders, List<Counted> refunded) {
		long total = sum(orders, (order) -> true);
		long own = sum(orders, (order) -> is(order, Exemption.OWN_DISTRIBUTION));
		long free = sum(orders, (order) -> is(order, Exemption.WELCOME));
		Optional<Rating> rating = rating(line, total);
		long due = rating.map((month) -> OrderCommission.part(total - own - free, month.rate())).orElse(0L);
		return new SettlementLine(line.id(), line.settlementId(), line.marketId(), line.month(), line.caseId(),
				line.category(), total, own, free, rating,
				orders.stream().mapToLong((order) -> order.commission().atOnceFen()).sum(), due, 0)
			.correctedBy(corrected(refunded), this.ledger.chargedFen(line.caseId()));
	}

	private static long corrected(List<Counted> refunded) {
		return refunded.stream().mapToLong((order) -> order.commission().correctionFen(order.netFen())).sum();
	}

	private static long sum(List<Counted> orders, Predicate<Counted> which) {
		return orders.stream().filter(which).mapToLong(Counted::netFen).sum();
	}

	private static boolean is(Counted order, Exemption exemption) {
		return order.commission().exemption().filter(exemption::equals).isPresent();
	}

	private Optional<Rating> rating(SettlementLine line, long totalFen) {
		return (totalFen == 0) ? Optional.empty()
				: this.rules.rate(line.marketId(), line.category(), line.month(), BigDecimal.valueOf(totalFen, 2))
					.map((rate) -> new Rating(rate.tier(), rate.rate(), rate.clause()));
	}

	/** All of a settlement is rated. */
	public void finish(long settlementId) {
		this.records.finish(settlementId);
	}

	/** A settlement that is known to be there. */
	@Transactional(readOnly = true)
	public Settlement get(long id) {
		return find(id).orElseThrow(() -> new IllegalStateException("There is no settlement " + id));
	}

	@Transactional(readOnly = true)
	public Optional<Settlement> find(long id) {
		return this.records.find(id);
	}

	/** The settled months of markets, the latest first. */
	@Transactional(readOnly = true)
	public List<Settlement> of(Collection<String> marketIds) {
		return marketIds.isEmpty() ? List.of() : this.records.of(marketIds, PAGE);
	}

	/** The lines of a settlement, by case and category. */
	@Transactional(readOnly = true)
	public List<SettlementLine> lines(long settlementId) {
		return this.records.lines(settlementId);
	}

	/** The rated lines of a case, the latest month first. */
	@Transactional(readOnly = true)
	public List<SettlementLine> ofCase(String caseId) {
		return this.records.ofCase(caseId);
	}

}
