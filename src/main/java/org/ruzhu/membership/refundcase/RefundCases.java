package org.ruzhu.membership.refundcase;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Markets;
import org.ruzhu.membership.order.Order;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.membership.refundcase.process.DeductRefundProcess;
import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.topup.TopUps;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.bounds.Numbers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The refund cases of providers: reported by operations, decided by somebody else, and
 * deducted as far as the deposit reaches (003, 3.1.5②). Amounts are in fen, CNY.
 */
@Service
@Transactional
public class RefundCases {

	private static final int MAX_DESCRIPTION = 1000;

	private static final int MAX_REASON = 500;

	private final RefundCaseRepository repository;

	private final Orders orders;

	private final OnboardingCases cases;

	private final Markets markets;

	private final Deductions deductions;

	private final TopUps topUps;

	private final DeductRefundProcess process;

	private final AuditLog audit;

	private final Clock clock;

	RefundCases(RefundCaseRepository repository, Orders orders, OnboardingCases cases, Markets markets,
			Deductions deductions, TopUps topUps, DeductRefundProcess process, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.orders = orders;
		this.cases = cases;
		this.markets = markets;
		this.deductions = deductions;
		this.topUps = topUps;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Whether a refund case of a provider can be reported: its market has regulations
	 * that say so, and it is a member or leaving.
	 */
	@Transactional(readOnly = true)
	public boolean isReportable(OnboardingCase theCase) {
		return this.markets.get(theCase.marketId()).violations().isPresent()
				&& (theCase.state() == State.ONBOARDED || theCase.state() == State.LEAVING);
	}

	/**
	 * Operations report that the market has paid an order back.
	 * @param yuan what of it, in yuan with at most two decimals
	 * @throws InvalidAnswerException if it cannot be reported, the order is not the
	 * provider's or was not refunded for its cause, or the amount is not within what was
	 * refunded and not reported yet
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
		try {
			return Numbers.read(yuan.strip()).movePointRight(2).longValueExact();
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw new InvalidAnswerException("amount", "refund.amount.invalid");
		}
	}

	/**
	 * Finance decides; not who has reported it.
	 * @param reason what the provider is told
	 * @throws InvalidAnswerException if it is the same person, there is no reason, or the
	 * provider has left
	 */
	public void decide(long id, boolean deducted, String reason) {
		RefundCase reported = get(id);
		require(!reported.reportedBy().equals(AuditLog.actor()), "refundFinding", "refund.same-person");
		require(!reason.isBlank() && reason.length() <= MAX_REASON, "reason", "refund.reason.none");
		require(!deducted || this.cases.get(reported.caseId()).state() != State.CLOSED, "refundFinding", "refund.left");
		reported.decide(deducted ? RefundCase.State.DEDUCTED : RefundCase.State.DISMISSED, reason.strip(),
				AuditLog.actor(), this.clock.instant());
		this.repository.save(reported);
		this.audit.record(reported.caseId(), deducted ? "refund-found" : "refund-dismissed", reported.number());
	}

	/**
	 * Takes it from the deposit as far as that reaches; the rest is owed, and a member
	 * tops up.
	 */
	public void deduct(long id) {
		RefundCase found = get(id);
		this.deductions.deduct(found.number(), found.caseId(), found.amountFen());
		this.topUps.begin(found.caseId(), found.number());
	}

	private static void require(boolean holds, String field, String messageKey) {
		if (!holds) {
			throw new InvalidAnswerException(field, messageKey);
		}
	}

	/** A refund case. */
	@Transactional(readOnly = true)
	public RefundCase get(long id) {
		return this.repository.findById(id).orElseThrow();
	}

	/** The refund cases of a provider's case, the newest first. */
	@Transactional(readOnly = true)
	public List<RefundCase> of(String caseId) {
		return this.repository.findByCaseIdOrderByIdDesc(caseId);
	}

}
