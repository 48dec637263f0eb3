package org.ruzhu.provider.cases;

import java.time.Clock;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.EligibilityVerdict;
import org.ruzhu.market.Ground;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.process.OnboardingProcess;

/** The cases: opens them, records what happens to them, and ends them. */
@Service
@Transactional
public class OnboardingCases {

	private final OnboardingCaseRecords records;

	private final OnboardingProcess process;

	private final Admission admission;

	private final Documents documents;

	private final CaseFields fields;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OnboardingCases(OnboardingCaseRecords records, OnboardingProcess process, Admission admission, Documents documents,
			CaseFields fields, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
		this.records = records;
		this.process = process;
		this.admission = admission;
		this.documents = documents;
		this.fields = fields;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens a case and starts the provider's journey in this market.
	 * @throws AlreadyOpenException if the provider has an open case in this market
	 * @throws EnterpriseSealedException if the provider's enterprise is permanently
	 * barred
	 */
	public OnboardingCase open(String providerId, String marketId) {
		if (this.admission.isBarred(providerId)) {
			throw new EnterpriseSealedException();
		}
		this.records.open(OnboardingCase.slot(providerId, marketId)).ifPresent((open) -> {
			throw new AlreadyOpenException(open.id());
		});
		OnboardingCase theCase = OnboardingCase.open(nextId(), providerId, marketId, this.clock.instant());
		ofProvider(providerId).stream()
			.filter((earlier) -> earlier.marketId().equals(marketId))
			.findFirst()
			.ifPresent((earlier) -> theCase.takeOver(earlier, this.fields.documents()));
		this.records.save(theCase);
		this.audit.record(theCase.id(), "application-opened", marketId);
		this.process.start(theCase);
		this.events.publishEvent(new CaseOpened(theCase.id(), marketId));
		return get(theCase.id());
	}

	private String nextId() {
		return "APP-%d-%06d".formatted(Year.now(this.clock).getValue(), this.records.nextNumber());
	}

	/**
	 * The case with this id.
	 * @throws UnknownCaseException if there is none
	 */
	@Transactional(readOnly = true)
	public OnboardingCase get(String caseId) {
		return this.records.find(caseId).orElseThrow(() -> new UnknownCaseException(caseId));
	}

	/** The case with this id, if there is one. */
	@Transactional(readOnly = true)
	public Optional<OnboardingCase> find(String caseId) {
		return this.records.find(caseId);
	}

	/** The cases with these ids, by id. */
	@Transactional(readOnly = true)
	public Map<String, OnboardingCase> all(Collection<String> caseIds) {
		return this.records.all(caseIds).stream().collect(Collectors.toMap(OnboardingCase::id, Function.identity()));
	}

	/**
	 * The case with this id, if it is this provider's.
	 * @throws UnknownCaseException if there is none, or it belongs to someone else
	 */
	@Transactional(readOnly = true)
	public OnboardingCase owned(String caseId, String providerId) {
		OnboardingCase theCase = get(caseId);
		if (!theCase.providerId().equals(providerId)) {
			throw new UnknownCaseException(caseId);
		}
		return theCase;
	}

	/**
	 * Locks a case until the transaction ends, so that something a case has only once is
	 * not begun twice.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(String caseId) {
		this.records.lock(caseId);
	}

	/** A provider's cases, the latest first. */
	@Transactional(readOnly = true)
	public List<OnboardingCase> ofProvider(String providerId) {
		return this.records.ofProvider(providerId);
	}

	/**
	 * The cases of some markets, the newest first.
	 * @param before the id of the last case on the previous page
	 */
	@Transactional(readOnly = true)
	public List<OnboardingCase> ofMarkets(Collection<String> markets, String before, int size) {
		return markets.isEmpty() ? List.of() : this.records.before(markets, before, size);
	}

	/**
	 * Records the mode of cooperation and the categories that the provider applies for.
	 * @throws WrongStateException if another mode was submitted before
	 */
	public void choose(String caseId, String mode, List<String> categories) {
		OnboardingCase theCase = get(caseId);
		theCase.cooperate(mode);
		theCase.choose(categories);
		this.records.saveChosen(theCase);
	}

	/** Records the categories that a member adds, in the mode that it has. */
	public void choose(String caseId, List<String> categories) {
		OnboardingCase theCase = get(caseId);
		theCase.choose(categories);
		this.records.saveChosen(theCase);
	}

	/**
	 * Records what the provider states and which documents prove it.
	 * @throws InvalidAnswerException if a document is not of this case
	 */
	public void state(String caseId, Map<String, Object> facts) {
		this.fields.documents()
			.stream()
			.filter((field) -> facts.containsKey(field) && !isOwnDocument(caseId, facts.get(field)))
			.findFirst()
			.ifPresent((field) -> {
				throw new InvalidAnswerException(field, "application.document.unknown");
			});
		change(caseId, (theCase) -> theCase.state(facts));
	}

	/** Records which documents the provider no longer brings. */
	public void takeBack(String caseId, List<String> documents) {
		if (!documents.isEmpty()) {
			change(caseId, (theCase) -> theCase.takeBack(documents));
		}
	}

	private boolean isOwnDocument(String caseId, Object id) {
		return this.documents.find(id.toString()).map(Document::caseId).filter(caseId::equals).isPresent();
	}

	public void agree(String caseId, List<String> agreements) {
		change(caseId, (theCase) -> theCase.agree(agreements, this.clock.instant()));
	}

	/** Records all unmet conditions, the facts that were checked, and the rules. */
	public void judge(String caseId, EligibilityVerdict verdict) {
		decide(caseId, (theCase) -> theCase.judge(verdict));
	}

	public void submit(String caseId) {
		pass(caseId, "submitted", (theCase) -> theCase.submit(this.clock.instant()));
	}

	/**
	 * Approves the application.
	 * @param refusals the categories that are refused instead, each with the reason
	 */
	public void approve(String caseId, Map<String, Ground> refusals) {
		pass(caseId, "approved", (theCase) -> theCase.approve(refusals, this.clock.instant()));
	}

	public void refuse(String caseId, Ground reason) {
		pass(caseId, "refused", (theCase) -> theCase.refuse(reason, this.clock.instant()));
	}

	public void lapse(String caseId, String reason) {
		pass(caseId, "lapsed", (theCase) -> theCase.lapse(reason, this.clock.instant()));
	}

	/**
	 * Withdraws the application at the provider's request; possible until the first
	 * listing.
	 * @throws WrongStateException if the provider is already a member, or the case is
	 * over
	 */
	public void withdraw(String caseId) {
		OnboardingCase theCase = get(caseId);
		if (!theCase.state().isJoining()) {
			throw new WrongStateException(caseId, theCase.state(), OnboardingCase.State.WITHDRAWN);
		}
		this.process.withdraw(caseId);
	}

	/** Records that the journey has ended at the provider's request. */
	public void markWithdrawn(String caseId) {
		pass(caseId, "withdrawn", (theCase) -> theCase.withdraw(this.clock.instant()));
	}

	public void sign(String caseId) {
		pass(caseId, "signed", OnboardingCase::sign);
	}

	public void onboard(String caseId) {
		pass(caseId, "onboarded", OnboardingCase::onboard);
		this.events.publishEvent(new CaseJoined(caseId));
	}

	public void leave(String caseId) {
		pass(caseId, "leaving", OnboardingCase::leave);
		this.events.publishEvent(new CaseExitBegun(caseId));
	}

	public void stay(String caseId) {
		pass(caseId, "stayed", OnboardingCase::stay);
		this.events.publishEvent(new CaseExitWithdrawn(caseId));
	}

	public void close(String caseId) {
		pass(caseId, "closed", (theCase) -> theCase.close(this.clock.instant()));
	}

	/**
	 * Gives up a category of a member, and keeps the others.
	 * @throws WrongStateException if it is not a member, or has no other category
	 */
	public void giveUp(String caseId, String category) {
		OnboardingCase theCase = get(caseId);
		theCase.giveUp(category);
		this.records.saveWithAllRounds(theCase);
		this.audit.record(caseId, "category-left", category);
	}

	/** Records a milestone of the case, and writes it to the audit log. */
	private void pass(String caseId, String milestone, Consumer<OnboardingCase> verb) {
		String what = get(caseId).isAdding() ? "addition-" : "application-";
		decide(caseId, verb);
		this.audit.record(caseId, what + milestone, null);
	}

	private void decide(String caseId, Consumer<OnboardingCase> verb) {
		OnboardingCase theCase = get(caseId);
		verb.accept(theCase);
		this.records.saveWithCategories(theCase);
	}

	private void change(String caseId, Consumer<OnboardingCase> verb) {
		OnboardingCase theCase = get(caseId);
		verb.accept(theCase);
		this.records.save(theCase);
	}

}
