package org.ruzhu.membership.refundcase;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Markets;
import org.ruzhu.membership.order.Order;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.membership.refundcase.process.DeductRefundProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.Amounts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;

/** Lets operations report refund cases of providers. Amounts are in fen, CNY. */
@Service
@Transactional
public class RefundReports {

	private static final int MAX_DESCRIPTION = 1000;

	private final RefundCaseRepository repository;

	private final Orders orders;

	private final OnboardingCases cases;

	private final Markets markets;

	private final DeductRefundProcess process;

	private final AuditLog audit;

	private final Clock clock;

	RefundReports(RefundCaseRepository repository, Orders orders, OnboardingCases cases, Markets markets,
			DeductRefundProcess process, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.orders = orders;
		this.cases = cases;
		this.markets = markets;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Whether a refund case can be reported: the market has regulations on violations,
	 * and the provider is a member or leaving.
	 */
	@Transactional(readOnly = true)
	public boolean isReportable(OnboardingCase theCase) {
		return this.markets.get(theCase.marketId()).violations().isPresent()
				&& (theCase.state() == State.ONBOARDED || theCase.state() == State.LEAVING);
	}

	/**
	 * Reports that the market has refunded an order, for operations.
	 * @param yuan the refunded amount, in yuan with at most two decimals
	 * @throws InvalidAnswerException if no refund case can be reported now, the order is
	 * not the provider's or was not refunded for a cause on its side, the amount exceeds
	 * what was refunded and not yet reported, or the description is missing or longer
	 * than 1000 characters
	 */
	public RefundCase report(String caseId, String orderId, String yuan, String description) {
		OnboardingCase theCase = this.cases.get(caseId);
		this.cases.hold(caseId);
		require(isReportable(theCase), "order", "refund.not-reportable");
		Order order = this.orders.find(theCase.marketId(), orderId)
			.filter((one) -> one.sale().filter((sale) -> sale.caseId().equals(caseId)).isPresent())
			.orElseThrow(() -> new InvalidAnswerException("order", "refund.order.unknown"));
		require(order.refundedFen() > 0 && order.blamed(), "order", "refund.order.not-blamed");
		long fen = fen(yuan);
		require(fen > 0 && fen <= order.refundedFen() - reportedFen(order), "amount", "refund.amount.beyond");
		require(!description.isBlank() && description.length() <= MAX_DESCRIPTION, "description",
				"refund.description.none");
		RefundCase reported = this.repository.save(RefundCase.report(theCase.marketId(), caseId, orderId, fen,
				description.strip(), AuditLog.actor(), this.clock.instant()));
		this.audit.record(caseId, "refund-reported", orderId);
		this.process.start(theCase, reported);
		return reported;
	}

	private long reportedFen(Order order) {
		return this.repository.findByMarketIdAndOrderId(order.marketId(), order.id())
			.stream()
			.filter((one) -> one.state() != RefundCase.State.DISMISSED)
			.mapToLong(RefundCase::amountFen)
			.sum();
	}

	private static long fen(String yuan) {
		return Amounts.fen(yuan).orElseThrow(() -> new InvalidAnswerException("amount", "refund.amount.invalid"));
	}

	private static void require(boolean holds, String field, String messageKey) {
		if (!holds) {
			throw new InvalidAnswerException(field, messageKey);
		}
	}

}
