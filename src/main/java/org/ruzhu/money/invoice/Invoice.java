package org.ruzhu.money.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.market.InvoiceTerms.Delivery;
import org.ruzhu.platform.bounds.Days;

/** An invoice of the market for one charge of a provider, from the request on. */
public class Invoice {

	/** The state of an invoice. */
	public enum State {

		/** The provider fills in the request. */
		FILLING,
		/** Waiting for finance. */
		ASKED,
		/** Issued on paper, and not sent yet. */
		ISSUED,
		/** The provider has it. */
		HANDED_OVER,
		/** Finance has refused to issue it. */
		REFUSED,
		/** The provider has given up its request. */
		WITHDRAWN,
		/** It was taken back: returned, or by a red-letter invoice. */
		CORRECTED;

		/** Whether it stands for its charge, so that no second one is issued. */
		public boolean isStanding() {
			return this == FILLING || this == ASKED || isIssued();
		}

		/** Whether it is issued and not taken back. */
		public boolean isIssued() {
			return this == ISSUED || this == HANDED_OVER;
		}

	}

	@Id
	private Long id;

	@Version
	private Long version;

	private String caseId;

	private String kind;

	private String chargeKey;

	private String standingFor;

	private String inMonth;

	private long amountFen;

	private State state;

	private String invoiceTitle;

	private String taxNumber;

	private Delivery delivery;

	private String email;

	private String recipientName;

	private String recipientPhone;

	private String postalAddress;

	private Instant begunAt;

	private Instant requestedAt;

	private String reason;

	private String number;

	private LocalDate issuedOn;

	private String documentId;

	private String trackingNumber;

	private LocalDate handedOverOn;

	Invoice() {
	}

	static Invoice begin(String caseId, Charge charge, Instant now) {
		Invoice invoice = new Invoice();
		invoice.caseId = caseId;
		invoice.kind = charge.kind();
		invoice.chargeKey = charge.key();
		invoice.standingFor = standingFor(caseId, charge);
		invoice.inMonth = charge.month().toString();
		invoice.amountFen = charge.fen();
		invoice.state = State.FILLING;
		invoice.begunAt = now;
		return invoice;
	}

	/** Names a charge among those of all cases. */
	static String standingFor(String caseId, Charge charge) {
		return caseId + "/" + charge.key();
	}

	void ask(InvoiceDetails details, Instant now) {
		this.invoiceTitle = details.title();
		this.taxNumber = details.taxNumber();
		this.delivery = details.delivery();
		this.email = details.email();
		this.recipientName = details.recipient();
		this.recipientPhone = details.phone();
		this.postalAddress = details.postalAddress();
		this.requestedAt = now;
		this.reason = null;
		this.state = State.ASKED;
	}

	/** The amount that the ledger has for it by now. */
	void cost(long fen) {
		this.amountFen = fen;
	}

	void file(String document) {
		this.documentId = document;
	}

	void handBack(String why) {
		this.reason = why;
		this.state = State.FILLING;
	}

	void refuse(String why) {
		this.reason = why;
		end(State.REFUSED);
	}

	void withdraw() {
		end(State.WITHDRAWN);
	}

	void correct() {
		end(State.CORRECTED);
	}

	private void end(State how) {
		this.state = how;
		this.standingFor = null;
	}

	void issue(InvoiceNumber issued, LocalDate day) {
		this.number = issued.value();
		this.issuedOn = day;
		this.state = State.ISSUED;
	}

	void handOver(String tracking, LocalDate day) {
		this.trackingNumber = tracking;
		this.handedOverOn = day;
		this.state = State.HANDED_OVER;
	}

	public Long id() {
		return this.id;
	}

	public String caseId() {
		return this.caseId;
	}

	/** What is invoiced, by the id that the market's invoices have for it. */
	public String kind() {
		return this.kind;
	}

	String chargeKey() {
		return this.chargeKey;
	}

	/** The month in which it was paid, or its orders were completed. */
	public YearMonth month() {
		return Days.keptMonth(this.inMonth);
	}

	/** The amount, in fen, CNY. */
	public long amountFen() {
		return this.amountFen;
	}

	public State state() {
		return this.state;
	}

	/** What the provider has said of it; empty until it has. */
	public Optional<InvoiceDetails> details() {
		return Optional.ofNullable(this.invoiceTitle)
			.map((name) -> new InvoiceDetails(name, this.taxNumber, this.delivery, this.email, this.recipientName,
					this.recipientPhone, this.postalAddress));
	}

	public boolean isOnPaper() {
		return this.delivery == Delivery.PAPER;
	}

	public Optional<Instant> requestedAt() {
		return Optional.ofNullable(this.requestedAt);
	}

	/** Why it was handed back or refused. */
	public Optional<String> reason() {
		return Optional.ofNullable(this.reason);
	}

	public Optional<String> number() {
		return Optional.ofNullable(this.number);
	}

	public Optional<LocalDate> issuedOn() {
		return Optional.ofNullable(this.issuedOn);
	}

	/** The document with its file; there from when finance has filed it. */
	public Optional<String> documentId() {
		return Optional.ofNullable(this.documentId);
	}

	/** The courier and number by which it was sent; empty if it is electronic. */
	public Optional<String> trackingNumber() {
		return Optional.ofNullable(this.trackingNumber).filter((one) -> !one.isEmpty());
	}

	public Optional<LocalDate> handedOverOn() {
		return Optional.ofNullable(this.handedOverOn);
	}

}
