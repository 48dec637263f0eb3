package org.ruzhu.membership.settlement;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.CommissionRules;
import org.ruzhu.membership.settlement.CommissionRecords.Counted;
import org.ruzhu.membership.settlement.SettlementLine.Rating;
import org.ruzhu.membership.settlement.process.SettleProviderProcess;
import org.ruzhu.money.invoice.InvoiceCorrections;
import org.ruzhu.money.ledger.Commissions;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Rates a settled month: each provider's total in each category is rated once. Amounts
 * are in fen, CNY.
 */
@Service
@Transactional
public class CategoryRatings {

	private final SettlementRecords records;

	private final CommissionRecords commissions;

	private final CommissionRules rules;

	private final Commissions ledger;

	private final InvoiceCorrections invoices;

	private final OnboardingCases cases;

	CategoryRatings(SettlementRecords records, CommissionRecords commissions, CommissionRules rules, Commissions ledger,
			InvoiceCorrections invoices, OnboardingCases cases) {
		this.records = records;
		this.commissions = commissions;
		this.rules = rules;
		this.ledger = ledger;
		this.invoices = invoices;
		this.cases = cases;
	}

	/**
	 * Rates a provider's month in a category at the tier that its total reaches, and
	 * gives back what was charged too much. Refunds of orders from earlier months are
	 * corrected at the rate of their own month (Management Regulations, 5.6). Idempotent.
	 * The case is locked, so that a refund is corrected in only one month.
	 */
	public void rate(long settlementId, String caseId, String category) {
		this.cases.hold(caseId);
		this.records.holdUnrated(settlementId, caseId, category).ifPresent(this::rate);
	}

	private void rate(SettlementLine line) {
		List<Counted> orders = this.commissions.toRate(line);
		List<Counted> refunded = this.commissions.toCorrect(line);
		SettlementLine rated = add(line, orders, refunded);
		this.ledger.book(line.entryKey(), line.caseId(), SettleProviderProcess.RATE_CATEGORY, -rated.returnedFen());
		this.ledger.book("settlement-correction:" + line.id(), line.caseId(), SettleProviderProcess.RATE_CATEGORY,
				-rated.correctedFen());
		orders.forEach((order) -> this.commissions.rate(rated, order));
		refunded.forEach(this.commissions::correct);
		this.records.rate(rated);
		tell(rated, refunded);
	}

	/**
	 * Tells the invoices of the refunded orders' months how much of them was given back.
	 */
	private void tell(SettlementLine rated, List<Counted> refunded) {
		Map<YearMonth, Long> months = new TreeMap<>();
		refunded.forEach((order) -> months.merge(order.commission().month(),
				order.commission().correctionFen(order.netFen()), Long::sum));
		long left = rated.correctedFen();
		for (Map.Entry<YearMonth, Long> month : months.entrySet()) {
			long fen = Math.min(left, month.getValue());
			left -= fen;
			if (fen > 0) {
				this.invoices.reduced(rated.caseId(), ServiceFeeCharges.key(month.getKey()),
						"settlement-correction:" + rated.id(), fen);
			}
		}
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
				: this.rules
					.rate(line.marketId(), this.cases.get(line.caseId()).mode(), line.category(), line.month(),
							BigDecimal.valueOf(totalFen, 2))
					.map((rate) -> new Rating(rate.tier(), rate.rate(), rate.clause()));
	}

}
