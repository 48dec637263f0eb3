package org.ruzhu.money.invoice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.InvoiceTerms;
import org.ruzhu.market.InvoiceTerms.Kind;
import org.ruzhu.money.invoice.Invoice.State;
import org.ruzhu.money.invoice.process.IssueInvoiceProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The invoices that providers ask the market for. What is invoiced and from when is the
 * market's data; the amount is what the ledger has for the charge, and each charge has
 * one invoice. Amounts are in fen, CNY.
 */
@Service
@Transactional
public class Invoices {

	/** The kind of the document with an invoice. */
	static final String DOCUMENT = "invoice";

	/** How an invoice may come as a file. */
	static final Set<String> FILE_TYPES = Set.of("pdf", "ofd");

	static final int MAX_MB = 10;

	private static final int MAX_REASON = 500;

	private static final int MAX_TRACKING = 60;

	private final InvoiceRepository repository;

	private final ChargeBook charges;

	private final InvoiceParties parties;

	private final OnboardingCases cases;

	private final Documents documents;

	private final IssueInvoiceProcess process;

	private final AuditLog audit;

	private final Clock clock;

	Invoices(InvoiceRepository repository, ChargeBook charges, InvoiceParties parties, OnboardingCases cases,
			Documents documents, IssueInvoiceProcess process, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.charges = charges;
		this.parties = parties;
		this.cases = cases;
		this.documents = documents;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The charges of a case that its market invoices to the provider, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<InvoiceableCharge> invoiceable(String caseId) {
		InvoiceTerms terms = this.parties.terms(caseId);
		Map<String, Invoice> standing = of(caseId).stream()
			.filter((invoice) -> invoice.state().isStanding())
			.collect(Collectors.toMap(Invoice::chargeKey, Function.identity()));
		return this.charges.of(caseId)
			.stream()
			.flatMap((charge) -> terms.askedFor(charge.kind())
				.map((kind) -> shown(charge, kind, terms, standing))
				.stream())
			.filter((one) -> one.charge().fen() > 0 || one.invoice().isPresent())
			.sorted(Comparator.comparing((InvoiceableCharge one) -> one.charge().month()).reversed())
			.toList();
	}

	private InvoiceableCharge shown(Charge charge, Kind kind, InvoiceTerms terms, Map<String, Invoice> standing) {
		LocalDate from = terms.opens().of(charge.month());
		return new InvoiceableCharge(charge, kind, from, !today().isBefore(from),
				Optional.ofNullable(standing.get(charge.key())));
	}

	/** All invoices of a case, the latest first. */
	@Transactional(readOnly = true)
	public List<Invoice> of(String caseId) {
		return this.repository.findByCaseIdOrderByIdDesc(caseId);
	}

	/** An invoice that must exist. */
	@Transactional(readOnly = true)
	public Invoice get(long id) {
		return this.repository.findById(id).orElseThrow();
	}

	/**
	 * Begins the request for the invoice of a charge.
	 * @throws InvoiceNotPossibleException if there is no such charge, the market does not
	 * invoice it, it is too early, or it has an invoice already
	 */
	public Invoice begin(String caseId, String providerId, String chargeKey) {
		OnboardingCase theCase = this.cases.owned(caseId, providerId);
		this.cases.hold(caseId);
		InvoiceableCharge one = invoiceable(caseId).stream()
			.filter((other) -> other.charge().key().equals(chargeKey))
			.findFirst()
			.orElseThrow(() -> new InvoiceNotPossibleException(caseId, "invoice.unknown"));
		if (one.invoice().isPresent()) {
			throw new InvoiceNotPossibleException(caseId, "invoice.second", InvoiceWords.source(one.kind().clause()));
		}
		if (!one.due()) {
			throw new InvoiceNotPossibleException(caseId, "invoice.early", one.from().toString(),
					InvoiceWords.source(this.parties.terms(caseId).opens().clause()));
		}
		if (!isCharged(one.charge(), caseId)) {
			throw new InvoiceNotPossibleException(caseId, "invoice.more", InvoiceWords.source(one.kind().clause()));
		}
		Invoice invoice = this.repository.save(Invoice.begin(caseId, one.charge(), this.clock.instant()));
		this.process.start(theCase, invoice);
		return invoice;
	}

	/** Whether no more is invoiced of a kind with this charge than was charged of it. */
	private boolean isCharged(Charge charge, String caseId) {
		long invoiced = of(caseId).stream()
			.filter((invoice) -> invoice.kind().equals(charge.kind()) && invoice.state().isIssued())
			.mapToLong(Invoice::amountFen)
			.sum();
		return invoiced + charge.fen() <= this.charges.totalFen(caseId, charge.kind());
	}

	/**
	 * Gives up a request that is still being filled in.
	 * @throws InvoiceNotPossibleException if it is not
	 */
	public void withdraw(String caseId, String providerId, long id) {
		OnboardingCase theCase = this.cases.owned(caseId, providerId);
		this.cases.hold(caseId);
		Invoice invoice = own(theCase, id);
		if (invoice.state() != State.FILLING) {
			throw new InvoiceNotPossibleException(caseId, "invoice.decided");
		}
		this.process.withdraw(invoice);
		invoice.withdraw();
		this.repository.save(invoice);
	}

	/** An invoice of a case; that of another case is as unknown as none. */
	@Transactional(readOnly = true)
	public Invoice own(OnboardingCase theCase, long id) {
		return this.repository.findById(id)
			.filter((invoice) -> invoice.caseId().equals(theCase.id()))
			.orElseThrow(() -> new InvoiceNotPossibleException(theCase.id(), "invoice.unknown"));
	}

	/** Records the provider's request. */
	public Invoice ask(long id, Answers answers) {
		Invoice invoice = get(id);
		invoice.ask(InvoiceDetails.of(answers, this.parties.terms(invoice.caseId()),
				this.parties.enterprise(invoice.caseId())), this.clock.instant());
		invoice.cost(charge(invoice).fen());
		this.repository.save(invoice);
		this.audit.record(invoice.caseId(), "invoice-asked", null);
		return invoice;
	}

	/** The charge of an invoice, as the ledger has it now. */
	@Transactional(readOnly = true)
	public Charge charge(Invoice invoice) {
		return this.charges.of(invoice.caseId())
			.stream()
			.filter((charge) -> charge.key().equals(invoice.chargeKey()))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Files the invoice that finance has drawn up; another file takes its place until it
	 * is issued.
	 * @throws org.ruzhu.platform.document.UnacceptableFileException if it is no PDF or
	 * OFD that can be opened, or too large
	 */
	public void file(Invoice invoice, String filename, byte[] content) {
		if (invoice.state() != State.ASKED) {
			throw new InvalidAnswerException("file", "invoice.notAsked");
		}
		invoice.file(keep(invoice.caseId(), filename, content));
		this.repository.save(invoice);
	}

	String keep(String caseId, String filename, byte[] content) {
		return this.documents.keep(caseId, DOCUMENT, filename, content, FILE_TYPES, MAX_MB).id();
	}

	/**
	 * Issues an invoice over what the ledger has for its charge. An electronic one is
	 * handed over by that.
	 * @throws InvalidAnswerException if its file is missing, its number is none or was
	 * used before, its day is in the future or before the request, nothing is left to
	 * invoice, or the enterprise has another name or code since it was asked for
	 */
	public Invoice issue(long id, String number, LocalDate day) {
		Invoice invoice = get(id);
		this.cases.hold(invoice.caseId());
		Charge charge = charge(invoice);
		require(charge.fen() > 0, "invoiceDecision", "invoice.nothingLeft");
		require(invoice.documentId().isPresent(), "invoiceNumber", "invoice.file.none");
		InvoiceDetails asked = invoice.details().orElseThrow();
		require(asked.equals(asked.madeOutTo(this.parties.enterprise(invoice.caseId()))), "invoiceDecision",
				"invoice.renamed");
		InvoiceNumber issued = unused(number, "invoiceNumber");
		require(!day.isAfter(today()), "invoiceIssuedOn", "invoice.day.future");
		LocalDate askedOn = LocalDate.ofInstant(invoice.requestedAt().orElseThrow(), WorkingDays.ZONE);
		require(!day.isBefore(askedOn), "invoiceIssuedOn", "invoice.day.early", askedOn);
		require(isCharged(charge, invoice.caseId()), "invoiceDecision", "invoice.more", InvoiceWords
			.source(this.parties.terms(invoice.caseId()).askedFor(invoice.kind()).flatMap(Kind::clause)));
		invoice.cost(charge.fen());
		invoice.issue(issued, day);
		if (!invoice.isOnPaper()) {
			invoice.handOver("", today());
		}
		this.documents.handIn(invoice.caseId(), List.of(invoice.documentId().orElseThrow()));
		this.audit.record(invoice.caseId(), "invoice-issued", issued.value());
		return this.repository.save(invoice);
	}

	/** A number that no invoice has yet. */
	InvoiceNumber unused(String typed, String field) {
		InvoiceNumber number = InvoiceNumber.of(typed)
			.orElseThrow(() -> new InvalidAnswerException(field, "invoice.number.invalid"));
		require(!this.repository.existsByNumber(number.value()), field, "invoice.number.used");
		return number;
	}

	/** Hands a request back to its provider, to be put right. */
	public void handBack(long id, String reason) {
		Invoice invoice = get(id);
		invoice.handBack(reason(reason));
		this.repository.save(invoice);
		this.audit.record(invoice.caseId(), "invoice-handed-back", reason);
	}

	/** Refuses to issue an invoice. */
	public void refuse(long id, String reason) {
		Invoice invoice = get(id);
		invoice.refuse(reason(reason));
		this.repository.save(invoice);
		this.audit.record(invoice.caseId(), "invoice-refused", reason);
	}

	static String reason(String typed) {
		require(!typed.isBlank(), "reason", "invoice.reason.none");
		require(typed.length() <= MAX_REASON, "reason", "invoice.text.long", String.valueOf(MAX_REASON));
		return typed.strip();
	}

	/** Records that a paper invoice was sent. */
	public void send(long id, String tracking) {
		Invoice invoice = get(id);
		require(!tracking.isBlank() && tracking.length() <= MAX_TRACKING, "trackingNumber", "invoice.tracking.none");
		invoice.handOver(tracking.strip(), today());
		this.repository.save(invoice);
		this.audit.record(invoice.caseId(), "invoice-sent", null);
	}

	/** Takes an invoice back; its charge has none then. */
	void correct(Invoice invoice) {
		if (invoice.state() == State.ISSUED) {
			this.process.dropSending(invoice);
		}
		invoice.correct();
		this.repository.save(invoice);
	}

	/**
	 * Begins another invoice over what is left of a charge; nothing if nothing is left.
	 * @param same whether it goes where the one before went, or the provider is asked for
	 * that again
	 */
	void beginAnew(Invoice before, boolean same) {
		Charge charge = charge(before);
		if (charge.fen() > 0) {
			OnboardingCase theCase = this.cases.get(before.caseId());
			Invoice invoice = Invoice.begin(theCase.id(), charge, this.clock.instant());
			if (same) {
				invoice.ask(before.details().orElseThrow().madeOutTo(this.parties.enterprise(theCase.id())),
						this.clock.instant());
				this.process.startAsked(theCase, this.repository.save(invoice));
			}
			else {
				this.process.start(theCase, this.repository.save(invoice));
			}
		}
	}

	/** The invoice that stands for a charge. */
	Optional<Invoice> standing(String caseId, String chargeKey) {
		return of(caseId).stream()
			.filter((invoice) -> invoice.chargeKey().equals(chargeKey) && invoice.state().isStanding())
			.findFirst();
	}

	Instant now() {
		return this.clock.instant();
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), WorkingDays.ZONE);
	}

	static void require(boolean holds, String field, String messageKey, Object... arguments) {
		if (!holds) {
			throw new InvalidAnswerException(field, messageKey, arguments);
		}
	}

}
