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
 * What the gateways say was paid: taken in once, given to the step that waits for it, or
 * left for finance to decide.
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
	 * Takes in what a gateway says was paid. What it says again changes nothing; what
	 * does not fit our order is parked with the reason.
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
	 * Finance keeps an excess: it pays what is owed, and the rest goes back with the
	 * deposit or when its provider asks for it.
	 * @throws InvalidAnswerException if the case is over, or there is no reason
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
	 * Finance has an excess go back: it is set aside until the gateway has returned it.
	 * @return false if so much is not in excess any more
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

	/** The gateway has returned it. */
	public void giveBack(long id) {
		OnlinePayment payment = get(id);
		payment.markReturned();
		this.repository.save(payment);
		this.deposits.returnExcess(returnKey(payment), payment.caseId());
	}

	private static String returnKey(OnlinePayment payment) {
		return "return:" + payment.key();
	}

	/** What does not fit our orders, in some markets or in none, the oldest first. */
	@Transactional(readOnly = true)
	public List<OnlinePayment> parked(Collection<String> markets, long after) {
		return markets.isEmpty() ? List.of() : this.repository.parked(markets, after, PAGE);
	}

	/**
	 * Finance takes a payment with the amount that came.
	 * @throws ExcessAlreadyDecidedException if it is decided, or its problem is another
	 */
	public void accept(long id) {
		OnlinePayment payment = get(id);
		payment.accept(AuditLog.actor(), this.clock.instant());
		this.repository.save(payment);
		this.audit.record(payment.caseId(), "payment-accepted", payment.transactionId());
		this.process.start(payment);
	}

	/**
	 * Finance has dealt with a payment elsewhere.
	 * @throws InvalidAnswerException if there is no reason
	 * @throws ExcessAlreadyDecidedException if it is decided
	 */
	public void setAside(long id, String reason) {
		OnlinePayment payment = get(id);
		payment.setAside(note(reason), AuditLog.actor(), this.clock.instant());
		this.repository.save(payment);
		this.audit.record(payment.caseId(), "payment-set-aside", payment.transactionId());
	}

	/**
	 * Why finance decides so.
	 * @throws InvalidAnswerException if there is no reason, or it is too long
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
