package org.ruzhu.membership.change;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.ChangeTerms;
import org.ruzhu.market.ChangeTerms.Subject;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.change.process.ChangeMaterialProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.CaseExitBegun;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The changes of the joining material (003, 6.1.1). What was there before stays valid
 * until a change is in effect.
 */
@Service
@Transactional
public class MaterialChanges {

	private static final String REPORT = "change-report";

	private final MaterialChangeRepository repository;

	private final OnboardingCases cases;

	private final Material material;

	private final Documents documents;

	private final Markets markets;

	private final WorkingDays workingDays;

	private final ChangeMaterialProcess process;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MaterialChanges(MaterialChangeRepository repository, OnboardingCases cases, Material material, Documents documents,
			Markets markets, WorkingDays workingDays, ChangeMaterialProcess process, AuditLog audit,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.material = material;
		this.documents = documents;
		this.markets = markets;
		this.workingDays = workingDays;
		this.process = process;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Lets a member report a change; while it is at one already, it goes on with that.
	 * @throws ChangeNotPossibleException if the market has none reported, or the provider
	 * is no member
	 */
	public void begin(String caseId) {
		this.cases.hold(caseId);
		OnboardingCase theCase = this.cases.get(caseId);
		terms(theCase);
		requireMember(theCase);
		if (!this.process.isReporting(caseId)) {
			this.process.start(theCase);
		}
	}

	/**
	 * Takes a report.
	 * @return its change, in effect or to be verified
	 * @throws InvalidAnswerException at the field that cannot be accepted: nothing has
	 * changed, a change of the same is under way, the day is in the future, a paper is
	 * not of this case, or the register refuses it
	 */
	public MaterialChange report(String caseId, ChangeReport report) {
		this.cases.hold(caseId);
		OnboardingCase theCase = this.cases.get(caseId);
		requireMember(theCase);
		Subject subject = subject(theCase, report.subject());
		LocalDate today = LocalDate.now(this.clock);
		Map<String, String> before = this.material.of(theCase, subject.fields());
		require(running(caseId, subject.id()).isEmpty(), "changeSubject", "change.running");
		require(!report.occurredOn().isAfter(today), "occurredOn", "change.future");
		require(!subject.papers().isEmpty() || !before.equals(report.values(subject)), "changeSubject",
				"change.nothing");
		report.papers(subject).forEach((field, id) -> require(isOfCase(caseId, id), field, "change.paper.unknown"));
		this.material.check(theCase, report.values(subject));
		MaterialChange change = keep(MaterialChange.report(nextId(), theCase, subject, report, before,
				today.isAfter(lastDay(theCase, report.occurredOn())), this.clock.instant()));
		this.audit.record(caseId, change.isLate() ? "change-reported-late" : "change-reported", change.id());
		return change;
	}

	private boolean isOfCase(String caseId, String documentId) {
		return this.documents.find(documentId).map(Document::caseId).filter(caseId::equals).isPresent();
	}

	private String nextId() {
		return "CHG-%d-%06d".formatted(Year.now(this.clock).getValue(), this.repository.nextNumber());
	}

	/** The last day on which a change of this day is reported in time. */
	private LocalDate lastDay(OnboardingCase theCase, LocalDate occurredOn) {
		return this.markets.get(theCase.marketId()).promise(REPORT).after(occurredOn, this.workingDays);
	}

	/** Whether a person has to verify a change before it takes effect. */
	@Transactional(readOnly = true)
	public boolean isVerified(MaterialChange change) {
		return subject(this.cases.get(change.caseId()), change.subject()).verified();
	}

	/**
	 * A person has held a change against its papers.
	 * @throws InvalidAnswerException if the register refuses it by now
	 */
	public void approve(String id) {
		MaterialChange change = get(id);
		this.material.check(this.cases.get(change.caseId()), change.after());
		change(change, (one) -> one.approve(AuditLog.actor(), this.clock.instant()));
		this.audit.record(change.caseId(), "change-approved", id);
	}

	/** A person has refused a change; what was there before stays. */
	public void refuse(String id, String reason) {
		MaterialChange change = get(id);
		change(change, (one) -> one.refuse(reason, AuditLog.actor(), this.clock.instant()));
		this.audit.record(change.caseId(), "change-refused", id);
	}

	/** A change takes effect from now on. */
	public void apply(String id) {
		MaterialChange change = get(id);
		Map<String, String> changed = new HashMap<>(change.papers());
		changed.putAll(change.after());
		OnboardingCase theCase = this.cases.get(change.caseId());
		this.material.apply(theCase, changed);
		change(change, MaterialChange::takeEffect);
		this.audit.record(change.caseId(), "change-in-effect", id);
		this.events.publishEvent(new MaterialChanged(theCase.providerId(), changed.keySet()));
	}

	/**
	 * The provider takes a report back, or does not finish it.
	 * @param id the change; empty for the one that is being reported
	 * @throws ChangeNotPossibleException if it is decided already
	 */
	public void withdraw(String caseId, String id) {
		if (!this.process.withdraw(caseId, id)) {
			throw new ChangeNotPossibleException(caseId, ChangeNotPossibleException.OVER);
		}
	}

	/** A report was taken back; what was there before stays. */
	public void markWithdrawn(String id) {
		MaterialChange change = get(id);
		change(change, MaterialChange::withdraw);
		this.audit.record(change.caseId(), "change-withdrawn", id);
	}

	@EventListener
	void end(CaseExitBegun leaving) {
		this.process.end(leaving.caseId());
	}

	/** The changes of a case, and whether there may be more. */
	@Transactional(readOnly = true)
	public ChangeOverview overview(OnboardingCase theCase) {
		boolean possible = theCase.state() == State.ONBOARDED
				&& this.markets.get(theCase.marketId()).changes().isPresent();
		return new ChangeOverview(possible, possible && this.process.isReporting(theCase.id()),
				this.repository.findByCaseIdOrderById(theCase.id()));
	}

	/** What may change in a case, and how it stands, by field. */
	@Transactional(readOnly = true)
	public Map<String, String> material(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		return this.material.of(theCase, terms(theCase).fields());
	}

	/** The fields and papers that a change in this case may ask for. */
	@Transactional(readOnly = true)
	public List<String> asked(String caseId) {
		return terms(this.cases.get(caseId)).asked().values().stream().flatMap(List::stream).distinct().toList();
	}

	/** The same by what may change, as conditions of the form ask for it. */
	@Transactional(readOnly = true)
	public Map<String, List<String>> askedBySubject(String caseId) {
		return terms(this.cases.get(caseId)).asked();
	}

	private List<MaterialChange> running(String caseId, String subject) {
		return this.repository.findByCaseIdOrderById(caseId)
			.stream()
			.filter((change) -> change.isOpen() && change.subject().equals(subject))
			.toList();
	}

	private ChangeTerms terms(OnboardingCase theCase) {
		return this.markets.get(theCase.marketId())
			.changes()
			.orElseThrow(() -> new ChangeNotPossibleException(theCase.id(), ChangeNotPossibleException.NOT_STATED));
	}

	private Subject subject(OnboardingCase theCase, String id) {
		return terms(theCase).subject(id)
			.orElseThrow(() -> new InvalidAnswerException("changeSubject", "change.subject.unknown"));
	}

	private static void requireMember(OnboardingCase theCase) {
		if (theCase.state() != State.ONBOARDED) {
			throw new ChangeNotPossibleException(theCase.id(), ChangeNotPossibleException.NOT_A_MEMBER);
		}
	}

	private static void require(boolean holds, String field, String messageKey) {
		if (!holds) {
			throw new InvalidAnswerException(field, messageKey);
		}
	}

	private void change(MaterialChange change, Consumer<MaterialChange> verb) {
		verb.accept(change);
		keep(change);
	}

	private MaterialChange keep(MaterialChange change) {
		change.touch(this.repository.nextStep());
		return this.repository.save(change);
	}

	private MaterialChange get(String id) {
		return this.repository.findById(id).orElseThrow();
	}

}
