package org.ruzhu.money.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.InvoiceCorrectionRules;
import org.ruzhu.money.invoice.Invoice.State;
import org.ruzhu.money.invoice.InvoiceCorrection.Cause;
import org.ruzhu.money.invoice.process.CorrectInvoiceProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The correction of invoices of the market (Management Regulations, 5.5.2). One invoice
 * is corrected once at a time; which papers are needed a decision table says.
 */
@Service
@Transactional
public class InvoiceCorrections {

	/** The invoice itself is returned. */
	public static final String RETURN = "return";

	/** The red-letter information form is brought. */
	public static final String RED_LETTER_FORM = "red-letter-form";

	private static final int MAX_TRACKING = 60;

	private final InvoiceCorrectionRepository repository;

	private final Invoices invoices;

	private final ChargeBook charges;

	private final InvoiceCorrectionRules rules;

	private final CorrectInvoiceProcess process;

	private final OnboardingCases cases;

	private final Documents documents;

	private final AuditLog audit;

	InvoiceCorrections(InvoiceCorrectionRepository repository, Invoices invoices, ChargeBook charges,
			InvoiceCorrectionRules rules, CorrectInvoiceProcess process, OnboardingCases cases, Documents documents,
			AuditLog audit) {
		this.repository = repository;
		this.invoices = invoices;
		this.charges = charges;
		this.rules = rules;
		this.process = process;
		this.cases = cases;
		this.documents = documents;
		this.audit = audit;
	}

	/**
	 * Records that part of a final charge was given back, and corrects its invoice.
	 * @param chargeKey the key of the charge
	 * @param causeKey names what reduces it: a second call with it does nothing
	 * @param fen how much was given back, in fen
	 */
	public void reduced(String caseId, String chargeKey, String causeKey, long fen) {
		this.cases.hold(caseId);
		if (this.charges.reduce(caseId, chargeKey, causeKey, fen)) {
			this.invoices.standing(caseId, chargeKey)
				.filter((invoice) -> invoice.state() != State.FILLING && open(invoice).isEmpty())
				.ifPresent((invoice) -> begin(invoice, Cause.REDUCED));
		}
	}

	/**
	 * A provider says that the details of an invoice are wrong.
	 * @throws InvoiceNotPossibleException if the provider does not have it, or it is
	 * being corrected already
	 */
	public void ask(String caseId, String providerId, long invoiceId) {
		this.cases.owned(caseId, providerId);
		this.cases.hold(caseId);
		begin(correctable(caseId, providerId, invoiceId), Cause.DETAILS);
	}

	/**
	 * An invoice of which its provider may say that the details are wrong.
	 * @throws InvoiceNotPossibleException if the provider does not have it, or it is
	 * being corrected already
	 */
	@Transactional(readOnly = true)
	public Invoice correctable(String caseId, String providerId, long invoiceId) {
		OnboardingCase theCase = this.cases.owned(caseId, providerId);
		Invoice invoice = this.invoices.own(theCase, invoiceId);
		if (invoice.state() != State.HANDED_OVER || open(invoice).isPresent()) {
			throw new InvoiceNotPossibleException(caseId, "invoice.notCorrectable");
		}
		return invoice;
	}

	private void begin(Invoice invoice, Cause cause) {
		InvoiceCorrection correction = this.repository
			.save(InvoiceCorrection.begin(invoice, cause, this.invoices.now()));
		this.audit.record(invoice.caseId(), "invoice-correction-begun", null);
		this.process.start(this.cases.get(invoice.caseId()), invoice, correction);
	}

	private Optional<InvoiceCorrection> open(Invoice invoice) {
		return latest(invoice).filter(InvoiceCorrection::isOpen);
	}

	/** The latest correction of an invoice. */
	@Transactional(readOnly = true)
	public Optional<InvoiceCorrection> latest(Invoice invoice) {
		return this.repository.findFirstByInvoiceIdOrderByIdDesc(invoice.id());
	}

	/** All corrections of a case, the latest first. */
	@Transactional(readOnly = true)
	public List<InvoiceCorrection> of(String caseId) {
		return this.repository.findByCaseIdOrderByIdDesc(caseId);
	}

	/** A correction that must exist. */
	@Transactional(readOnly = true)
	public InvoiceCorrection get(long id) {
		return this.repository.findById(id).orElseThrow();
	}

	/** The invoice that a correction is of. */
	@Transactional(readOnly = true)
	public Invoice invoice(long id) {
		return this.invoices.get(get(id).invoiceId());
	}

	/** Whether today is in the month in which the invoice was issued. */
	private boolean isSameMonth(long id) {
		return invoice(id).issuedOn()
			.map(YearMonth::from)
			.filter(YearMonth.from(this.invoices.today())::equals)
			.isPresent();
	}

	/** What the provider has to bring by now. */
	@Transactional(readOnly = true)
	public String way(long id) {
		State state = invoice(id).state();
		return this.rules.way(state.isIssued(), state == State.HANDED_OVER, isSameMonth(id),
				get(id).deducted().orElse(false));
	}

	/** Records whether the provider has deducted the invoice's tax. */
	public void state(long id, boolean deducted) {
		InvoiceCorrection correction = get(id);
		correction.state(deducted);
		this.repository.save(correction);
	}

	/**
	 * Records that the provider returns the invoice.
	 * @throws InvalidAnswerException if it is on paper and says not how it comes
	 */
	public void giveBack(long id, String tracking) {
		Invoices.require(!invoice(id).isOnPaper() || !tracking.isBlank(), "trackingNumber", "invoice.tracking.none");
		Invoices.require(tracking.length() <= MAX_TRACKING, "trackingNumber", "invoice.tracking.none");
		bring(id, RETURN, tracking.strip(), null);
	}

	/** Records the red-letter information form that the provider brings. */
	public void bringForm(long id, String documentId) {
		Invoices.require(
				this.documents.find(documentId).filter((one) -> one.caseId().equals(get(id).caseId())).isPresent(),
				"redLetterForm", "invoice.paper.none");
		this.documents.handIn(get(id).caseId(), List.of(documentId));
		bring(id, RED_LETTER_FORM, "", documentId);
	}

	private void bring(long id, String way, String tracking, String paper) {
		InvoiceCorrection correction = get(id);
		correction.bring(way, tracking, paper);
		this.repository.save(correction);
		this.audit.record(correction.caseId(), "invoice-papers-brought", null);
	}

	/** Files the red-letter invoice that finance has drawn up. */
	public void file(InvoiceCorrection correction, String filename, byte[] content) {
		if (!correction.isOpen()) {
			throw new InvalidAnswerException("file", "invoice.notAsked");
		}
		correction.file(this.invoices.keep(correction.caseId(), filename, content));
		this.repository.save(correction);
	}

	/**
	 * Hands the provider's papers back.
	 * @throws InvalidAnswerException if none were asked for, or there is no reason
	 */
	public void handBack(long id, String reason) {
		InvoiceCorrection correction = get(id);
		Invoices.require(correction.way().isPresent(), "correctionDecision", "invoice.papers.none");
		correction.handBack(Invoices.reason(reason));
		this.repository.save(correction);
		this.audit.record(correction.caseId(), "invoice-papers-handed-back", reason);
	}

	/**
	 * Takes the invoice back by a red-letter invoice.
	 * @throws InvalidAnswerException if its file is missing, its number is none or was
	 * used before, or its day is in the future or before that of the invoice
	 */
	public void redLetter(long id, String number, LocalDate day) {
		InvoiceCorrection correction = get(id);
		Invoices.require(correction.documentId().isPresent(), "redNumber", "invoice.file.none");
		InvoiceNumber issued = this.invoices.unused(number, "redNumber");
		Invoices.require(!this.repository.existsByNumber(issued.value()), "redNumber", "invoice.number.used");
		Invoices.require(!day.isAfter(this.invoices.today()), "redIssuedOn", "invoice.day.future");
		LocalDate before = invoice(id).issuedOn().orElseThrow();
		Invoices.require(!day.isBefore(before), "redIssuedOn", "invoice.day.early", before);
		correction.redLetter(issued, day);
		this.documents.handIn(correction.caseId(), List.of(correction.documentId().orElseThrow()));
		this.repository.save(correction);
		this.audit.record(correction.caseId(), "invoice-red-lettered", issued.value());
	}

	/**
	 * Takes the invoice back by making it void.
	 * @throws InvalidAnswerException if its tax is deducted, or it is of an earlier month
	 */
	public void makeVoid(long id) {
		InvoiceCorrection correction = get(id);
		Invoices.require(!correction.way().filter(RED_LETTER_FORM::equals).isPresent() && isSameMonth(id),
				"correctionKind", "invoice.notVoidable");
		this.audit.record(correction.caseId(), "invoice-void", invoice(id).number().orElse(null));
	}

	/**
	 * Ends a correction: the charge is without an invoice, and another one begins over
	 * what is left of it.
	 */
	public void issueAnew(long id) {
		InvoiceCorrection correction = get(id);
		this.cases.hold(correction.caseId());
		Invoice invoice = invoice(id);
		correction.end(this.invoices.now());
		this.repository.save(correction);
		this.invoices.correct(invoice);
		this.invoices.beginAnew(invoice, correction.cause() == Cause.REDUCED);
	}

	/** Ends a correction of what was not issued: the invoice comes over what is left. */
	public void endUnissued(long id) {
		InvoiceCorrection correction = get(id);
		correction.end(this.invoices.now());
		this.repository.save(correction);
	}

}
