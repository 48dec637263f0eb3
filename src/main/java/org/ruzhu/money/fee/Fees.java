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

/**
 * The fees that a market asks for whatever is sold, such as the certification fee (003,
 * fees). They are the market's income from the moment they are paid: nothing of them is
 * given back, whether or not the certification succeeds.
 */
@Service
@Transactional
public class Fees {

	private final Ledger ledger;

	private final CertificationRepository certifications;

	private final RenewCertificationProcess renewal;

	private final OnboardingCases cases;

	private final Markets markets;

	private final AuditLog audit;

	private final Clock clock;

	Fees(Ledger ledger, CertificationRepository certifications, RenewCertificationProcess renewal,
			OnboardingCases cases, Markets markets, AuditLog audit, Clock clock) {
		this.ledger = ledger;
		this.certifications = certifications;
		this.renewal = renewal;
		this.cases = cases;
		this.markets = markets;
		this.audit = audit;
		this.clock = clock;
	}

	/** The fee of the market of a case, if it asks for one. */
	@Transactional(readOnly = true)
	public Optional<Fee> of(String caseId) {
		return this.markets.get(this.cases.get(caseId).marketId()).fees().stream().findFirst();
	}

	/**
	 * Sets what a case owes in fees.
	 * @param key makes this assessment the same when it is asked again
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

	/** Nothing is owed any more: the journey has ended before all was paid. */
	public void release(String key, String caseId) {
		this.cases.hold(caseId);
		long owed = balance(caseId).owedFen();
		if (owed > 0) {
			this.ledger.book(JournalEntry.feeRelease(key, caseId, owed));
			this.audit.record(caseId, "fee-released", null);
		}
	}

	/** The certification has succeeded, and is valid from today; once. */
	public void certify(String caseId) {
		of(caseId).filter((fee) -> !this.certifications.existsById(caseId)).ifPresent((fee) -> {
			Certification certification = this.certifications
				.save(Certification.of(caseId, fee, LocalDate.now(this.clock)));
			this.audit.record(caseId, "certified", null);
			certification.validUntil().ifPresent((day) -> this.renewal.start(this.cases.get(caseId)));
		});
	}

	/** The fee has been paid again: the certification is valid for another year. */
	public void renew(String caseId) {
		this.certifications.findById(caseId).ifPresent((certification) -> {
			certification.renew(LocalDate.now(this.clock));
			this.certifications.save(certification);
			this.audit.record(caseId, "certification-renewed", null);
		});
	}

	/** The case is being left: nothing is renewed any more. */
	public void endRenewal(String caseId) {
		this.renewal.end(this.cases.get(caseId));
	}

	/** The case stays: its certification is renewed again where it has to be. */
	public void resumeRenewal(String caseId) {
		certification(caseId).flatMap(Certification::validUntil)
			.ifPresent((day) -> this.renewal.start(this.cases.get(caseId)));
	}

	/**
	 * Whether the validity of a case's certification is over, and it is not paid again.
	 */
	@Transactional(readOnly = true)
	public boolean isLapsed(String caseId) {
		return certification(caseId).filter((one) -> one.isLapsed(LocalDate.now(this.clock))).isPresent();
	}

	/** The certification of a case; empty before it has succeeded. */
	@Transactional(readOnly = true)
	public Optional<Certification> certification(String caseId) {
		return this.certifications.findById(caseId);
	}

	/** The sums of a case. */
	@Transactional(readOnly = true)
	public FeeBalance balance(String caseId) {
		return this.ledger.fees(caseId);
	}

}
