package org.ruzhu.money.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** How an invoice that is wrong by now is taken back (Management Regulations, 5.5.2). */
public class InvoiceCorrection {

	/** Why an invoice is wrong. */
	public enum Cause {

		/** Part of its charge was given back. */
		REDUCED,
		/** The provider says that its details are wrong. */
		DETAILS

	}

	@Id
	private Long id;

	@Version
	private Long version;

	private String caseId;

	private long invoiceId;

	private Cause cause;

	private Instant begunAt;

	private Boolean deducted;

	private String way;

	private String trackingNumber;

	private String paperId;

	private String reason;

	private String number;

	private LocalDate issuedOn;

	private String documentId;

	private Instant endedAt;

	InvoiceCorrection() {
	}

	static InvoiceCorrection begin(Invoice invoice, Cause cause, Instant now) {
		InvoiceCorrection correction = new InvoiceCorrection();
		correction.caseId = invoice.caseId();
		correction.invoiceId = invoice.id();
		correction.cause = cause;
		correction.begunAt = now;
		return correction;
	}

	void state(boolean isDeducted) {
		this.deducted = isDeducted;
	}

	/** The provider returns the invoice, or brings the red-letter information form. */
	void bring(String how, String tracking, String paper) {
		this.way = how;
		this.trackingNumber = tracking;
		this.paperId = paper;
		this.reason = null;
	}

	void handBack(String why) {
		this.reason = why;
	}

	void file(String document) {
		this.documentId = document;
	}

	void redLetter(InvoiceNumber issued, LocalDate day) {
		this.number = issued.value();
		this.issuedOn = day;
	}

	void end(Instant now) {
		this.endedAt = now;
	}

	public Long id() {
		return this.id;
	}

	public String caseId() {
		return this.caseId;
	}

	public long invoiceId() {
		return this.invoiceId;
	}

	public Cause cause() {
		return this.cause;
	}

	public boolean isOpen() {
		return this.endedAt == null;
	}

	/** Whether the provider has deducted its tax already; empty until it says so. */
	public Optional<Boolean> deducted() {
		return Optional.ofNullable(this.deducted);
	}

	/** What the provider brought: return or red-letter-form; empty for nothing. */
	public Optional<String> way() {
		return Optional.ofNullable(this.way);
	}

	/** How a paper invoice is returned. */
	public Optional<String> trackingNumber() {
		return Optional.ofNullable(this.trackingNumber).filter((one) -> !one.isEmpty());
	}

	/** The document with the red-letter information form. */
	public Optional<String> paperId() {
		return Optional.ofNullable(this.paperId);
	}

	/** Why finance handed the papers back. */
	public Optional<String> reason() {
		return Optional.ofNullable(this.reason);
	}

	/** The number of the red-letter invoice; empty if the invoice was void. */
	public Optional<String> number() {
		return Optional.ofNullable(this.number);
	}

	public Optional<LocalDate> issuedOn() {
		return Optional.ofNullable(this.issuedOn);
	}

	/** The document with the red-letter invoice. */
	public Optional<String> documentId() {
		return Optional.ofNullable(this.documentId);
	}

}
