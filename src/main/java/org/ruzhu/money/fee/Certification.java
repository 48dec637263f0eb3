package org.ruzhu.money.fee;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.market.Fee;

/** A provider's certification in a market: its fee is paid, its identity approved. */
public class Certification {

	@Id
	private String caseId;

	@Version
	private Long version;

	private String feeId;

	private LocalDate certifiedOn;

	private LocalDate validUntil;

	Certification() {
	}

	static Certification of(String caseId, Fee fee, LocalDate today) {
		Certification certification = new Certification();
		certification.caseId = caseId;
		certification.feeId = fee.id();
		certification.certifiedOn = today;
		certification.validUntil = (fee.every() == Fee.Every.YEAR) ? today.plusYears(1) : null;
		return certification;
	}

	/**
	 * Extends it by a year, from the end of the current year, or from today if that has
	 * passed.
	 */
	void renew(LocalDate today) {
		this.validUntil = (isLapsed(today) ? today : this.validUntil).plusYears(1);
	}

	/** Whether it has expired. It is still valid on its last day. */
	public boolean isLapsed(LocalDate today) {
		return this.validUntil != null && today.isAfter(this.validUntil);
	}

	public String caseId() {
		return this.caseId;
	}

	/** The id of the market's fee that was paid for it. */
	public String feeId() {
		return this.feeId;
	}

	/** The day it succeeded. */
	public LocalDate certifiedOn() {
		return this.certifiedOn;
	}

	/**
	 * Its last day of validity, when the fee is due again; empty if the fee is paid only
	 * once.
	 */
	public Optional<LocalDate> validUntil() {
		return Optional.ofNullable(this.validUntil);
	}

}
