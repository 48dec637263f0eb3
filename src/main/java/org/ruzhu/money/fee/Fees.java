package org.ruzhu.money.fee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Fee;
import org.ruzhu.market.Markets;
import org.ruzhu.money.fee.process.RenewCertificationProcess;
import org.ruzhu.money.ledger.FeeBalance;
import org.ruzhu.money.ledger.JournalEntry;
import org.ruzhu.money.ledger.Ledger;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

/**
 * The fees that a market charges whatever the category, such as the certification fee
 * (Platform Fees and Deposit Rules). A paid fee is the market's income at once. It is
 * never refunded, whether or not the certification succeeds.
 */
@Service
@Transactional
public class Fees {

	private final Ledger ledger;

	private final CertificationRepository certifications;

	private final RenewCertificationProcess renewal;

	private final OnboardingCases cases;

	private final Shops shops;

	private final Markets markets;

	private final AuditLog audit;

	private final Clock clock;

	Fees(Ledger ledger, CertificationRepository certifications, RenewCertificationProcess renewal,
			OnboardingCases cases, Shops shops, Markets markets, AuditLog audit, Clock clock) {
		this.ledger = ledger;
		this.certifications = certifications;
		this.renewal = renewal;
		this.cases = cases;
		this.shops = shops;
		this.markets = markets;
		this.audit = audit;
		this.clock = clock;
	}

	/** The fee of the case's market, if it charges one. */
	@Transactional(readOnly = true)
	public Optional<Fee> of(String caseId) {
		return this.markets.get(this.cases.get(caseId).marketId()).fees().stream().findFirst();
	}

	/**
	 * Sets what a case owes in fees.
	 * @param key the idempotency key: a second call with this key books nothing
	 * @return what is owed now
	 */
	public FeeBalance assess(String key, String caseId) {
		this.cases.hold(caseId);
		Optional<Fee> fee = of(caseId);
		if (fee.isPresent() && !this.ledger.has(key)) {
			this.ledger.book(JournalEntry.fee(key, caseId, fen(fee.get())));
			this.audit.record(caseId, "fee-assessed", fee.get().id());
		}
		return this.ledger.fees(caseId);
	}

	private static long fen(Fee fee) {
		return fee.amount().movePointRight(2).longValueExact();
	}

	/** Cancels what is owed, because the journey ended before everything was paid. */
	public void release(String key, String caseId) {
		this.cases.hold(caseId);
		long owed = balance(caseId).owedFen();
		if (owed > 0) {
			this.ledger.book(JournalEntry.feeRelease(key, caseId, owed));
			this.audit.record(caseId, "fee-released", null);
		}
	}

	/**
	 * Certifies the provider from today, and starts the renewal if the fee is yearly.
	 * Idempotent per case.
	 */
	public void certify(String caseId) {
		of(caseId).filter((fee) -> !this.certifications.existsById(caseId)).ifPresent((fee) -> {
			Certification certification = this.certifications
				.save(Certification.of(caseId, fee, LocalDate.now(this.clock)));
			this.audit.record(caseId, "certified", null);
			certification.validUntil().ifPresent((day) -> this.renewal.start(this.cases.get(caseId)));
		});
	}

	/**
	 * Records that the certification has lapsed, and restricts the shop as the market's
	 * data say.
	 */
	public void lapse(String caseId) {
		of(caseId).flatMap(Fee::lapse)
			.map((lapse) -> ShopState.valueOf(lapse.shop().name()))
			.filter((state) -> state != ShopState.OPEN)
			.ifPresent((state) -> this.shops.restrict(caseId, state, restriction(caseId), null));
		this.audit.record(caseId, "certification-lapsed", null);
	}

	private String restriction(String caseId) {
		return "certification/%s/%s".formatted(caseId,
				certification(caseId).flatMap(Certification::validUntil).orElseThrow());
	}

	/**
	 * Extends the certification by a year, because the fee was paid again. What lapsed
	 * with it is over.
	 */
	public void renew(String caseId) {
		this.certifications.findById(caseId).ifPresent((certification) -> {
			this.shops.lift(caseId, restriction(caseId));
			certification.renew(LocalDate.now(this.clock));
			this.certifications.save(certification);
			this.audit.record(caseId, "certification-renewed", null);
		});
	}

	/** Ends the renewal, because the provider is leaving. */
	public void endRenewal(String caseId) {
		this.renewal.end(this.cases.get(caseId));
	}

	/**
	 * Restarts the renewal of a yearly certification, because the provider stays after
	 * all.
	 */
	public void resumeRenewal(String caseId) {
		certification(caseId).flatMap(Certification::validUntil)
			.ifPresent((day) -> this.renewal.start(this.cases.get(caseId)));
	}

	/** Whether the certification of a case has expired without being renewed. */
	@Transactional(readOnly = true)
	public boolean isLapsed(String caseId) {
		return certification(caseId).filter((one) -> one.isLapsed(LocalDate.now(this.clock))).isPresent();
	}

	/** The certification of a case; empty before it has succeeded. */
	@Transactional(readOnly = true)
	public Optional<Certification> certification(String caseId) {
		return this.certifications.findById(caseId);
	}

	/** The fee balance of a case. */
	@Transactional(readOnly = true)
	public FeeBalance balance(String caseId) {
		return this.ledger.fees(caseId);
	}

}
