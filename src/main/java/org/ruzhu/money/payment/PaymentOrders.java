package org.ruzhu.money.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** The orders that providers pay online. Amounts are in fen, CNY. */
@Service
@Transactional
public class PaymentOrders {

	private final PaymentOrderRepository repository;

	private final PaymentOffers offers;

	private final OnboardingCases cases;

	private final AuditLog audit;

	private final Clock clock;

	private final Duration validFor;

	PaymentOrders(PaymentOrderRepository repository, PaymentOffers offers, OnboardingCases cases, AuditLog audit,
			Clock clock, @Value("${ruzhu.payment.order-valid-for}") Duration validFor) {
		this.repository = repository;
		this.offers = offers;
		this.cases = cases;
		this.audit = audit;
		this.clock = clock;
		this.validFor = validFor;
	}

	/**
	 * Opens an order for everything that a provider owes for a purpose. Returns the
	 * existing order if one is open for the same amount and gateway.
	 * @throws PaymentNotPossibleException if it cannot be paid at this gateway now
	 */
	public PaymentOrder open(String caseId, String providerId, Purpose purpose, String gateway) {
		OnboardingCase theCase = this.cases.owned(caseId, providerId);
		this.cases.hold(caseId);
		if (!this.offers.gateways(caseId, purpose).contains(gateway)) {
			throw new PaymentNotPossibleException(caseId);
		}
		long owed = this.offers.owedFen(caseId, purpose);
		Instant now = this.clock.instant();
		return ofCase(caseId).stream()
			.filter((order) -> order.isOpen(now) && order.purpose() == purpose && order.gateway().equals(gateway)
					&& order.amountFen() == owed)
			.findFirst()
			.orElseGet(() -> create(theCase, purpose, gateway, owed, now));
	}

	private PaymentOrder create(OnboardingCase theCase, Purpose purpose, String gateway, long owed, Instant now) {
		String number = "P%s%010d".formatted(LocalDate.now(this.clock).format(DateTimeFormatter.BASIC_ISO_DATE),
				this.repository.nextNumber());
		this.audit.record(theCase.id(), "payment-order-opened", number);
		return this.repository
			.save(PaymentOrder.open(number, theCase, purpose, gateway, owed, now, now.plus(this.validFor)));
	}

	/** Saves the page where the gateway takes the payment of an order. */
	public PaymentOrder payAt(String number, PayPage page) {
		PaymentOrder order = find(number).orElseThrow(() -> new UnknownPaymentException(number));
		order.payAt(page);
		return this.repository.save(order);
	}

	/**
	 * An order of a provider.
	 * @throws UnknownPaymentException if there is none, or it is someone else's
	 */
	@Transactional(readOnly = true)
	public PaymentOrder owned(String number, String providerId) {
		return find(number).filter((order) -> order.providerId().equals(providerId))
			.orElseThrow(() -> new UnknownPaymentException(number));
	}

	/** An order. */
	@Transactional(readOnly = true)
	public Optional<PaymentOrder> find(String number) {
		return this.repository.findById(number);
	}

	/** The orders of a case, the newest first. */
	@Transactional(readOnly = true)
	public List<PaymentOrder> ofCase(String caseId) {
		return this.repository.findByCaseIdOrderByNumberDesc(caseId);
	}

}
