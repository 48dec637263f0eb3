package org.ruzhu.membership.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.settlement.process.SettleCommissionProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.form.InvalidAnswerException;

/** The settlement of months. Each month of a market is closed once. */
@Service
@Transactional
public class Settlements {

	/** How many months a page has. */
	public static final int PAGE = 60;

	private final SettlementRecords records;

	private final CommissionRecords commissions;

	private final Markets markets;

	private final SettleCommissionProcess process;

	private final AuditLog audit;

	private final Clock clock;

	Settlements(SettlementRecords records, CommissionRecords commissions, Markets markets,
			SettleCommissionProcess process, AuditLog audit, Clock clock) {
		this.records = records;
		this.commissions = commissions;
		this.markets = markets;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/** Begins the settlement of every past month that is not closed, in each market. */
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
	 * @throws InvalidAnswerException if the month is not over, or already closed
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

	/** Creates a line for each provider and category with something to settle. */
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

	/** Marks a settlement as fully rated. */
	public void finish(long settlementId) {
		this.records.finish(settlementId);
	}

	/** A settlement that must exist. */
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
