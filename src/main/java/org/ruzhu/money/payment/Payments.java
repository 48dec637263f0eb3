package org.ruzhu.money.payment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.payment.process.ResolvePaymentProcess;
import org.ruzhu.money.payment.process.WaitingSteps;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Payments reported by gateways. Each is recorded once, then given to the step that waits
 * for it, or left for finance to decide.
 */
@Service
@Transactional
public class Payments {

	/** How many payments a page has. */
	public static final int PAGE = 50;

	private static final int MAX_NOTE = 500;

	private static final String REASON = "reason";

	private final OnlinePaymentRepository repository;

	private final PaymentOrderRepository orders;

	private final ResolvePaymentProcess process;

	private final WaitingSteps steps;

	private final Deposits deposits;

	private final OnboardingCases cases;

	private final AuditLog audit;

	private final Clock clock;

	Payments(OnlinePaymentRepository repository, PaymentOrderRepository orders, ResolvePaymentProcess process,
			WaitingSteps steps, Deposits deposits, OnboardingCases cases, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.orders = orders;
		this.process = process;
		this.steps = steps;
		this.deposits = deposits;
		this.cases = cases;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Records a payment that a gateway reports. A repeated notice changes nothing. A
	 * payment that does not match our order is parked with the problem.
	 */
	public void take(String gateway, PaymentNotice notice) {
		if (this.repository.existsByGatewayAndTransactionId(gateway, notice.transactionId())) {
			return;
		}
		Optional<PaymentOrder> order = this.orders.findById(notice.orderNumber())
			.filter((ours) -> ours.gateway().equals(gateway));
		OnlinePayment payment = this.repository.save(OnlinePayment.of(gateway, notice, order, this.clock.instant()));
		if (payment.state() == OnlinePayment.State.RECEIVED) {
			order.ifPresent((ours) -> {
				ours.pay(payment.paidAt());
				this.orders.save(ours);
			});
			this.process.start(payment);
		}
	}

	/**
	 * Gives a payment to the step of its case that waits for it.
	 * @return false if no step waits
	 */
	public boolean announce(long id) {
		OnlinePayment payment = get(id);
		boolean due = this.steps.isWaiting(payment.caseId(), payment.purpose());
		if (due) {
			payment.takeAsDue();
			this.repository.save(payment);
			this.audit.record(payment.caseId(), "paid-online", payment.transactionId());
			this.steps.goOn(payment.caseId(), payment.purpose());
		}
		return due;
	}

	/** Books a payment that no step waits for as excess. */
	public void bookExcess(long id) {
		OnlinePayment payment = get(id);
		payment.takeAsExcess();
		this.repository.save(payment);
		this.deposits.bookExcess(payment.confirmed());
		this.audit.record(payment.caseId(), "paid-online-beyond", payment.transactionId());
	}

	/**
	 * Keeps an excess, for finance. It pays what is owed. The rest is refunded with the
	 * deposit, or when the provider asks for it.
	 * @throws InvalidAnswerException if the case is over, or the reason is missing or
	 * longer than 500 characters
	 */
	public void keepExcess(long id, String reason) {
		OnlinePayment payment = get(id);
		if (this.cases.get(payment.caseId()).state().isOver()) {
			throw new InvalidAnswerException("excess", "payment.excess.over");
		}
		payment.keep(note(reason), AuditLog.actor(), this.clock.instant());
		this.repository.save(payment);
		this.audit.record(payment.caseId(), "excess-kept", reason);
		this.deposits.useExcess("kept:" + payment.key(), payment.caseId(), payment.amountFen());
	}

	/**
	 * Begins the return of an excess, for finance: it is set aside until the gateway has
	 * returned it.
	 * @return false if the excess is now smaller than the payment
	 */
	public boolean beginReturn(long id) {
		OnlinePayment payment = get(id);
		boolean setAside = payment.state() != OnlinePayment.State.GONE
				&& this.deposits.beginReturn(returnKey(payment), payment.caseId(), payment.amountFen());
		if (payment.state() == OnlinePayment.State.EXCESS) {
			payment.beginReturn(setAside, this.clock.instant());
			this.repository.save(payment);
		}
		return setAside;
	}

	/** Records that the gateway has returned a payment. */
	public void giveBack(long id) {
		OnlinePayment payment = get(id);
		payment.markReturned();
		this.repository.save(payment);
		this.deposits.returnExcess(returnKey(payment), payment.caseId());
	}

	private static String returnKey(OnlinePayment payment) {
		return "return:" + payment.key();
	}

	/** Parked payments of these markets and those without a market, the oldest first. */
	@Transactional(readOnly = true)
	public List<OnlinePayment> parked(Collection<String> markets, long after) {
		return markets.isEmpty() ? List.of() : this.repository.parked(markets, after, PAGE);
	}

	/**
	 * Accepts a parked payment with the amount that was paid, for finance.
	 * @throws ExcessAlreadyDecidedException if it is already decided, or its problem is
	 * not the amount
	 */
	public void accept(long id) {
		OnlinePayment payment = get(id);
		payment.accept(AuditLog.actor(), this.clock.instant());
		this.repository.save(payment);
		this.audit.record(payment.caseId(), "payment-accepted", payment.transactionId());
		this.process.start(payment);
	}

	/**
	 * Sets a parked payment aside, because finance handled it outside the system.
	 * @throws InvalidAnswerException if the reason is missing or longer than 500
	 * characters
	 * @throws ExcessAlreadyDecidedException if it is already decided
	 */
	public void setAside(long id, String reason) {
		OnlinePayment payment = get(id);
		payment.setAside(note(reason), AuditLog.actor(), this.clock.instant());
		this.repository.save(payment);
		this.audit.record(payment.caseId(), "payment-set-aside", payment.transactionId());
	}

	/**
	 * Checks the reason that finance gives, and strips it.
	 * @throws InvalidAnswerException if the reason is missing or longer than 500
	 * characters
	 */
	static String note(String reason) {
		String note = reason.strip();
		if (note.isEmpty() || note.length() > MAX_NOTE) {
			throw new InvalidAnswerException(REASON, note.isEmpty() ? "payment.reason.none" : "payment.reason.long");
		}
		return note;
	}

	/** The payments of a case, the oldest first. */
	@Transactional(readOnly = true)
	public List<OnlinePayment> ofCase(String caseId) {
		return this.repository.findByCaseIdOrderById(caseId);
	}

	/**
	 * A payment.
	 * @throws UnknownPaymentException if there is none
	 */
	@Transactional(readOnly = true)
	public OnlinePayment get(long id) {
		return this.repository.findById(id).orElseThrow(() -> new UnknownPaymentException(String.valueOf(id)));
	}

}
