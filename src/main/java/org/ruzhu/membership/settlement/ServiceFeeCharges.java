package org.ruzhu.membership.settlement;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.settlement.CommissionRecords.Charged;
import org.ruzhu.money.invoice.Charge;
import org.ruzhu.money.invoice.Charges;
import org.ruzhu.money.ledger.Commissions;

/**
 * The platform service fee, to be invoiced: one charge for each month that is settled in
 * full, by the ledger's entries for its orders and for its rating.
 */
@Component
@Transactional(readOnly = true)
class ServiceFeeCharges implements Charges {

	private static final String SERVICE_FEE = "service-fee";

	private final CommissionRecords commissions;

	private final SettlementRecords settlements;

	private final Commissions ledger;

	ServiceFeeCharges(CommissionRecords commissions, SettlementRecords settlements, Commissions ledger) {
		this.commissions = commissions;
		this.settlements = settlements;
		this.ledger = ledger;
	}

	/** The key of a month's charge. */
	static String key(YearMonth month) {
		return SERVICE_FEE + ":" + month;
	}

	@Override
	public String kind() {
		return SERVICE_FEE;
	}

	@Override
	public List<Charge> of(String caseId) {
		Map<String, Long> entries = this.ledger.entries(caseId);
		Map<YearMonth, Long> months = new TreeMap<>();
		this.commissions.charged(caseId)
			.forEach((order) -> months.merge(order.month(), fen(order, entries), Long::sum));
		this.settlements.ofCase(caseId)
			.forEach((line) -> months.merge(line.month(), entries.getOrDefault(line.entryKey(), 0L), Long::sum));
		Set<YearMonth> finished = this.settlements.finished(caseId);
		return months.entrySet()
			.stream()
			.filter((month) -> finished.contains(month.getKey()))
			.map((month) -> new Charge(SERVICE_FEE, key(month.getKey()), month.getKey(), month.getValue()))
			.toList();
	}

	private static long fen(Charged order, Map<String, Long> entries) {
		return IntStream.rangeClosed(1, order.movements())
			.mapToObj((movement) -> OrderCommission.entryKey(order.marketId(), order.orderId(), movement))
			.mapToLong((key) -> entries.getOrDefault(key, 0L))
			.sum();
	}

	@Override
	public long totalFen(String caseId) {
		return this.ledger.chargedFen(caseId);
	}

}
