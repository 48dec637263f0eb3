package org.ruzhu.membership.order;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.ImprovementTerm;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.OrderRefundRules;
import org.ruzhu.membership.order.process.CheckRefundRateProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Monitors how many orders are refunded because of the product or the service (Management
 * Regulations, 5.8). A provider above the market's limit is barred from campaigns until
 * its rate has improved.
 */
@Service
@Transactional
public class OrderRefundRates {

	private static final BigDecimal ALL = BigDecimal.valueOf(100);

	private final CampaignRecords records;

	private final OrderRefundRules rules;

	private final Markets markets;

	private final OnboardingCases cases;

	private final CheckRefundRateProcess process;

	private final AuditLog audit;

	private final Clock clock;

	OrderRefundRates(CampaignRecords records, OrderRefundRules rules, Markets markets, OnboardingCases cases,
			CheckRefundRateProcess process, AuditLog audit, Clock clock) {
		this.records = records;
		this.rules = rules;
		this.markets = markets;
		this.cases = cases;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Starts a check for every provider with such a refund last month, in markets that
	 * set a limit.
	 */
	public void beginChecks() {
		YearMonth month = YearMonth.from(LocalDate.ofInstant(this.clock.instant(), WorkingDays.ZONE)).minusMonths(1);
		Instant from = beginning(month);
		Instant to = beginning(month.plusMonths(1));
		this.markets.all()
			.stream()
			.map(Market::id)
			.filter((market) -> this.rules.refundRate(market, ALL).isPresent())
			.flatMap((market) -> this.records.blamed(market, from, to).stream())
			.map(this.cases::get)
			.filter((theCase) -> !this.process.isRunning(theCase.id()))
			.forEach((theCase) -> this.process.start(theCase, from, to));
	}

	private static Instant beginning(YearMonth month) {
		return month.atDay(1).atStartOfDay(WorkingDays.ZONE).toInstant();
	}

	/**
	 * Whether too many of the orders paid in the period (end exclusive) were refunded.
	 */
	@Transactional(readOnly = true)
	public boolean isHigh(String caseId, Instant from, Instant to) {
		return term(caseId, this.records.rate(caseId, from, to)).isPresent();
	}

	private Optional<ImprovementTerm> term(String caseId, RefundRate rate) {
		return this.rules.refundRate(this.cases.get(caseId).marketId(), rate.percent());
	}

	/**
	 * Bars the provider from campaigns, or extends its bar.
	 * @return the end of the last day to improve; the rate is checked again after it
	 */
	public Instant bar(String caseId, Instant from, Instant to) {
		OnboardingCase theCase = this.cases.get(caseId);
		this.cases.hold(theCase.id());
		RefundRate rate = this.records.rate(caseId, from, to);
		Instant until = Deadline.endOf(LocalDate.now(this.clock).plusDays(term(caseId, rate).orElseThrow().days()));
		if (this.records.find(caseId).isPresent()) {
			this.records.extend(caseId, rate, until);
		}
		else {
			this.records.bar(caseId, rate, until);
			this.audit.record(caseId, "campaigns-barred", rate.refunded() + "/" + rate.orders());
		}
		return until;
	}

	/** Lifts the bar, because the provider has improved. */
	public void admit(String caseId) {
		this.records.admit(caseId);
		this.audit.record(caseId, "campaigns-open", null);
	}

	/** The bar of a case from campaigns; empty if it is not barred. */
	@Transactional(readOnly = true)
	public Optional<CampaignBar> barred(String caseId) {
		return this.records.find(caseId);
	}

}
