package org.ruzhu.membership.change;

import java.time.Clock;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.ChangeTerms.Subject;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.membership.change.process.ChangeMaterialProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.CaseExitBegun;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The changes of the joining material (Management Regulations, 6.1.1). The old values
 * stay valid until a change is in effect.
 */
@Service
@Transactional
public class MaterialChanges {

	private final MaterialChangeRepository repository;

	private final OnboardingCases cases;

	private final Material material;

	private final ChangePolicy policy;

	private final ChangeMaterialProcess process;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MaterialChanges(MaterialChangeRepository repository, OnboardingCases cases, Material material, ChangePolicy policy,
			ChangeMaterialProcess process, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.material = material;
		this.policy = policy;
		this.process = process;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Lets a member report a change. If it is already reporting one, nothing changes.
	 * @throws ChangeNotPossibleException if the market requires no reports, or the
	 * provider is not a member
	 */
	public void begin(String caseId) {
		this.cases.hold(caseId);
		OnboardingCase theCase = this.cases.get(caseId);
		this.policy.terms(theCase);
		this.policy.requireMember(theCase);
		if (!this.process.isReporting(caseId)) {
			this.process.start(theCase);
		}
	}

	/**
	 * Saves a report.
	 * @return the reported change, not yet in effect
	 * @throws InvalidAnswerException for the field that cannot be accepted: nothing has
	 * changed, a change of the same subject is open, the day is in the future, a document
	 * is missing or not of this case, or a value is not valid
	 */
	public MaterialChange report(String caseId, ChangeReport report) {
		this.cases.hold(caseId);
		OnboardingCase theCase = this.cases.get(caseId);
		this.policy.requireMember(theCase);
		Subject subject = this.policy.subject(theCase, report.subject());
		Map<String, String> papers = report.papers(subject, this.policy.documents(theCase).keySet());
		Map<String, String> after = report.values(subject);
		after.putAll(this.policy.lastDays(theCase, papers, report));
		require(running(caseId, subject.id()).isEmpty(), "changeSubject", "change.running");
		this.policy.requirePast(report.occurredOn());
		Map<String, String> before = this.material.of(theCase, after.keySet());
		require(!papers.isEmpty() || !after.equals(before), "changeSubject", "change.nothing");
		before.putAll(this.material.of(theCase, papers.keySet()));
		this.policy.requireOwn(caseId, papers);
		this.material.check(theCase, after);
		MaterialChange change = keep(MaterialChange.report(nextId(), theCase, report, before, after, papers,
				this.policy.isLate(theCase, report.occurredOn()), this.clock.instant()));
		this.audit.record(caseId, change.isLate() ? "change-reported-late" : "change-reported", change.id());
		return change;
	}

	private String nextId() {
		return "CHG-%d-%06d".formatted(Year.now(this.clock).getValue(), this.repository.nextNumber());
	}

	/**
	 * Whether a person has to verify a change before it takes effect: if the market says
	 * so, or if the new credit code alone does not identify an enterprise.
	 */
	@Transactional(readOnly = true)
	public boolean isVerified(MaterialChange change) {
		return change.doubt().isPresent()
				|| this.policy.subject(this.cases.get(change.caseId()), change.subject()).verified();
	}

	/**
	 * Approves a change that a person has compared with its documents.
	 * @throws InvalidAnswerException if a value is not valid any more
	 */
	public void approve(String id) {
		MaterialChange change = get(id);
		this.material.check(this.cases.get(change.caseId()), change.after());
		change(change, (one) -> one.approve(AuditLog.actor(), this.clock.instant()));
		this.audit.record(change.caseId(), "change-approved", id);
	}

	/** Refuses a change, by a person's decision. The old values stay. */
	public void refuse(String id, String reason) {
		MaterialChange change = get(id);
		change(change, (one) -> one.refuse(reason, AuditLog.actor(), this.clock.instant()));
		this.audit.record(change.caseId(), "change-refused", id);
	}

	/** Puts a change into effect. */
	public void apply(String id) {
		MaterialChange change = get(id);
		Map<String, String> changed = new HashMap<>(change.papers());
		changed.putAll(change.after());
		OnboardingCase theCase = this.cases.get(change.caseId());
		this.material.apply(theCase, changed);
		change(change, MaterialChange::takeEffect);
		this.audit.record(change.caseId(), "change-in-effect", id);
		this.events.publishEvent(new MaterialChanged(theCase.providerId(), theCase.id(), changed.keySet()));
	}

	/**
	 * Withdraws a report, for the provider, or cancels one that is not finished.
	 * @param id the change; empty for the report that is not finished
	 * @throws ChangeNotPossibleException if it is already decided
	 */
	public void withdraw(String caseId, String id) {
		if (!this.process.withdraw(caseId, id)) {
			throw new ChangeNotPossibleException(caseId, ChangeNotPossibleException.OVER);
		}
	}

	/** Records that a report was withdrawn. The old values stay. */
	public void markWithdrawn(String id) {
		MaterialChange change = get(id);
		change(change, MaterialChange::withdraw);
		this.audit.record(change.caseId(), "change-withdrawn", id);
	}

	@EventListener
	void end(CaseExitBegun leaving) {
		this.process.end(leaving.caseId());
	}

	/** The changes of a case, and whether more can be reported. */
	@Transactional(readOnly = true)
	public ChangeOverview overview(OnboardingCase theCase) {
		boolean possible = this.policy.isReportable(theCase);
		return new ChangeOverview(possible, possible && this.process.isReporting(theCase.id()),
				this.repository.findByCaseIdOrderById(theCase.id()), this.policy.stated(theCase),
				this.policy.reportingTime(theCase));
	}

	/**
	 * Which of the market's conditions would not be met any more once a change is in
	 * effect, by the rules in force.
	 */
	@Transactional(readOnly = true)
	public List<UnmetCondition> unmetOnce(OnboardingCase theCase, MaterialChange change) {
		return this.policy.unmetOnce(theCase, change.after());
	}

	/** The documents that the market asks of a member, by key. */
	@Transactional(readOnly = true)
	public Map<String, AskedDocument> documents(OnboardingCase theCase) {
		return this.policy.documents(theCase);
	}

	/** The current values of everything that can change in a case, by field. */
	@Transactional(readOnly = true)
	public Map<String, String> material(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		return this.material.of(theCase, this.policy.terms(theCase).fields());
	}

	/** The fields and documents that a change in this case may need. */
	@Transactional(readOnly = true)
	public List<String> asked(String caseId) {
		return askedBySubject(caseId).values().stream().flatMap(List::stream).distinct().toList();
	}

	/** The same fields and documents by subject, for the conditions of the form. */
	@Transactional(readOnly = true)
	public Map<String, List<String>> askedBySubject(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		return this.policy.asked(theCase);
	}

	/** Whether a change of this field or document is reported and not yet decided. */
	@Transactional(readOnly = true)
	public boolean isReported(String caseId, String field) {
		return this.repository.findByCaseIdOrderById(caseId)
			.stream()
			.anyMatch((change) -> change.isOpen()
					&& (change.papers().containsKey(field) || change.after().containsKey(field)));
	}

	private List<MaterialChange> running(String caseId, String subject) {
		return this.repository.findByCaseIdOrderById(caseId)
			.stream()
			.filter((change) -> change.isOpen() && change.subject().equals(subject))
			.toList();
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
