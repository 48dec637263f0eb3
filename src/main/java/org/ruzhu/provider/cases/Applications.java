package org.ruzhu.provider.cases;

import java.time.Clock;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Ground;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.Drafts;
import org.ruzhu.platform.form.InvalidAnswer;
import org.ruzhu.provider.cases.process.AdditionProcess;
import org.ruzhu.provider.cases.process.OnboardingProcess;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/** The cases: opens them, records what happens to them, and ends them. */
@Service
@Transactional
public class Applications {

	private final ApplicationRecords records;

	private final OnboardingProcess process;

	private final AdditionProcess addition;

	private final Enterprises enterprises;

	private final Documents documents;

	private final ApplicationFields fields;

	private final Drafts drafts;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Applications(ApplicationRecords records, OnboardingProcess process, AdditionProcess addition,
			Enterprises enterprises, Documents documents, ApplicationFields fields, Drafts drafts, AuditLog audit,
			ApplicationEventPublisher events, Clock clock) {
		this.records = records;
		this.process = process;
		this.addition = addition;
		this.enterprises = enterprises;
		this.documents = documents;
		this.fields = fields;
		this.drafts = drafts;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens a case and sets the provider's journey in this market going.
	 * @throws AlreadyOpen if the provider has an open case in this market
	 * @throws EnterpriseSealed if the provider's enterprise is barred for good
	 */
	public Application open(String providerId, String marketId) {
		if (this.enterprises.find(providerId).filter(Enterprise::isSealed).isPresent()) {
			throw new EnterpriseSealed();
		}
		this.records.open(Application.slot(providerId, marketId)).ifPresent((open) -> {
			throw new AlreadyOpen(open.id());
		});
		Application application = Application.open(nextId(), providerId, marketId, this.clock.instant());
		ofProvider(providerId).stream()
			.filter((earlier) -> earlier.marketId().equals(marketId))
			.findFirst()
			.ifPresent((earlier) -> application.takeOver(earlier, this.fields.documents()));
		this.records.save(application);
		this.audit.record(application.id(), "application-opened", marketId);
		this.process.start(application.id(), marketId, providerId);
		this.events.publishEvent(new CaseOpened(application.id(), marketId));
		return get(application.id());
	}

	private String nextId() {
		return "APP-%d-%06d".formatted(Year.now(this.clock).getValue(), this.records.nextNumber());
	}

	/**
	 * The case of this id.
	 * @throws UnknownCase if there is none
	 */
	@Transactional(readOnly = true)
	public Application get(String caseId) {
		return this.records.find(caseId).orElseThrow(() -> new UnknownCase(caseId));
	}

	/** The case of this id, if there is one. */
	@Transactional(readOnly = true)
	public Optional<Application> find(String caseId) {
		return this.records.find(caseId);
	}

	/**
	 * The case of this id, if it is this provider's.
	 * @throws UnknownCase if there is none, or it is someone else's
	 */
	@Transactional(readOnly = true)
	public Application owned(String caseId, String providerId) {
		Application application = get(caseId);
		if (!application.providerId().equals(providerId)) {
			throw new UnknownCase(caseId);
		}
		return application;
	}

	/**
	 * Lets nobody else hold this case until the transaction ends, so that what a case has
	 * one of is not begun twice.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(String caseId) {
		this.records.lock(caseId);
	}

	/** A provider's cases, the latest first. */
	@Transactional(readOnly = true)
	public List<Application> ofProvider(String providerId) {
		return this.records.ofProvider(providerId);
	}

	/**
	 * The cases of some markets, the newest first.
	 * @param before the case after which the page begins
	 */
	@Transactional(readOnly = true)
	public List<Application> ofMarkets(Collection<String> markets, String before, int size) {
		return markets.isEmpty() ? List.of() : this.records.before(markets, before, size);
	}

	public void choose(String caseId, List<String> categories) {
		Application application = get(caseId);
		application.choose(categories);
		this.records.saveChosen(application);
	}

	/**
	 * Records what the provider states and which documents prove it.
	 * @throws InvalidAnswer if a document is not of this case
	 */
	public void state(String caseId, Map<String, Object> facts) {
		this.fields.documents()
			.stream()
			.filter((field) -> facts.containsKey(field) && !isOwnDocument(caseId, facts.get(field)))
			.findFirst()
			.ifPresent((field) -> {
				throw new InvalidAnswer(field, "application.document.unknown");
			});
		change(caseId, (application) -> application.state(facts));
	}

	private boolean isOwnDocument(String caseId, Object id) {
		return this.documents.find(id.toString()).map(Document::caseId).filter(caseId::equals).isPresent();
	}

	public void agree(String caseId, List<String> agreements) {
		change(caseId, (application) -> application.agree(agreements, this.clock.instant()));
	}

	/** Records all conditions found unmet, and the rules that found them. */
	public void judge(String caseId, List<UnmetCondition> unmet, Rules rules) {
		decide(caseId, (application) -> application.judge(unmet, rules));
	}

	public void submit(String caseId) {
		pass(caseId, "submitted", (application) -> application.submit(this.clock.instant()));
	}

	/**
	 * Approves the application.
	 * @param refusals the categories that are refused nevertheless, each with the reason
	 */
	public void approve(String caseId, Map<String, Ground> refusals) {
		pass(caseId, "approved", (application) -> application.approve(refusals, this.clock.instant()));
	}

	public void refuse(String caseId, Ground reason) {
		pass(caseId, "refused", (application) -> application.refuse(reason, this.clock.instant()));
	}

	public void lapse(String caseId, String reason) {
		pass(caseId, "lapsed", (application) -> application.lapse(reason, this.clock.instant()));
	}

	/**
	 * Asks the journey to end at the provider's wish, possible until the first listing.
	 * @throws WrongState if the provider is a member already or the case is over
	 */
	public void withdraw(String caseId) {
		Application application = get(caseId);
		if (!application.state().isJoining()) {
			throw new WrongState(caseId, application.state(), Application.State.WITHDRAWN);
		}
		this.process.withdraw(caseId, application.marketId());
	}

	/** Records that the journey has ended at the provider's wish. */
	public void markWithdrawn(String caseId) {
		pass(caseId, "withdrawn", (application) -> application.withdraw(this.clock.instant()));
	}

	public void sign(String caseId) {
		pass(caseId, "signed", Application::sign);
	}

	public void onboard(String caseId) {
		pass(caseId, "onboarded", Application::onboard);
		this.events.publishEvent(new CaseJoined(caseId));
	}

	public void leave(String caseId) {
		pass(caseId, "leaving", Application::leave);
		this.events.publishEvent(new CaseLeaving(caseId));
	}

	public void stay(String caseId) {
		pass(caseId, "stayed", Application::stay);
		this.events.publishEvent(new CaseStaying(caseId));
	}

	public void close(String caseId) {
		pass(caseId, "closed", (application) -> application.close(this.clock.instant()));
	}

	/**
	 * Opens an application of a member for more categories; what was typed before is not
	 * shown again, but what was stated is.
	 * @throws AdditionNotPossible if the provider is no member, or is adding already
	 */
	public void add(String caseId) {
		change(caseId, Application::beginAddition);
		this.drafts.forget(caseId);
		this.audit.record(caseId, "addition-opened", null);
		Application application = get(caseId);
		this.addition.start(caseId, application.marketId(), application.providerId());
	}

	/**
	 * Asks the addition to end at the provider's wish; the membership goes on.
	 * @throws AdditionNotPossible if there is nothing to withdraw
	 */
	public void withdrawAddition(String caseId) {
		Application application = get(caseId);
		if (!application.isAdditionOpen()) {
			throw new AdditionNotPossible(caseId);
		}
		this.addition.withdraw(caseId, application.marketId());
	}

	/** The categories approved in the addition join the membership. */
	public void join(String caseId) {
		decide(caseId, Application::endAddition);
		this.audit.record(caseId, "addition-joined", null);
	}

	/**
	 * A member gives up a category and keeps the others.
	 * @throws WrongState if it is no member, or has no other
	 */
	public void giveUp(String caseId, String category) {
		Application application = get(caseId);
		application.giveUp(category);
		this.records.saveWithAllRounds(application);
		this.audit.record(caseId, "category-left", category);
	}

	/** The addition is over, and nothing joins. */
	public void endAddition(String caseId) {
		change(caseId, Application::endAddition);
	}

	/** Passes a milestone, which the case's history shows. */
	private void pass(String caseId, String milestone, Consumer<Application> verb) {
		String what = get(caseId).isAdding() ? "addition-" : "application-";
		decide(caseId, verb);
		this.audit.record(caseId, what + milestone, null);
	}

	private void decide(String caseId, Consumer<Application> verb) {
		Application application = get(caseId);
		verb.accept(application);
		this.records.saveWithCategories(application);
	}

	private void change(String caseId, Consumer<Application> verb) {
		Application application = get(caseId);
		verb.accept(application);
		this.records.save(application);
	}

}
