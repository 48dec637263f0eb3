package org.ruzhu.membership.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.ChangeTerms;
import org.ruzhu.market.ChangeTerms.Subject;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Promise;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.AskedFields;
import org.ruzhu.provider.cases.CaseRules;
import org.ruzhu.provider.cases.LastDays;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;

/**
 * The rules for reporting changes: by whom, of what, by when and with which documents
 * (Management Regulations, 6.1.1).
 */
@Component
class ChangePolicy {

	private static final String REPORT = "change-report";

	private final Markets markets;

	private final WorkingDays workingDays;

	private final Documents documents;

	private final AskedFields askedFields;

	private final CaseRules rules;

	private final LastDays lastDays;

	private final Clock clock;

	ChangePolicy(Markets markets, WorkingDays workingDays, Documents documents, AskedFields askedFields,
			CaseRules rules, LastDays lastDays, Clock clock) {
		this.markets = markets;
		this.workingDays = workingDays;
		this.documents = documents;
		this.askedFields = askedFields;
		this.rules = rules;
		this.lastDays = lastDays;
		this.clock = clock;
	}

	/** Whether a change of a case can be reported now. */
	boolean isReportable(OnboardingCase theCase) {
		return theCase.state() == State.ONBOARDED && stated(theCase).isPresent();
	}

	/** What is reported in the case's market; empty if nothing is. */
	Optional<ChangeTerms> stated(OnboardingCase theCase) {
		return this.markets.get(theCase.marketId()).changes();
	}

	/**
	 * Which changes the case's market requires to be reported.
	 * @throws ChangeNotPossibleException if the market requires none
	 */
	ChangeTerms terms(OnboardingCase theCase) {
		return stated(theCase)
			.orElseThrow(() -> new ChangeNotPossibleException(theCase.id(), ChangeNotPossibleException.NOT_STATED));
	}

	/**
	 * The subject of a change.
	 * @throws InvalidAnswerException if the market does not require it to be reported
	 */
	Subject subject(OnboardingCase theCase, String id) {
		return terms(theCase).subject(id)
			.orElseThrow(() -> new InvalidAnswerException("changeSubject", "change.subject.unknown"));
	}

	void requireMember(OnboardingCase theCase) {
		if (theCase.state() != State.ONBOARDED) {
			throw new ChangeNotPossibleException(theCase.id(), ChangeNotPossibleException.NOT_A_MEMBER);
		}
	}

	void requirePast(LocalDate occurredOn) {
		if (occurredOn.isAfter(LocalDate.now(this.clock))) {
			throw new InvalidAnswerException("occurredOn", "change.future");
		}
	}

	/**
	 * What can be filled in for each subject: its fields, its documents, and the last
	 * days of those that end.
	 */
	Map<String, List<String>> asked(OnboardingCase theCase) {
		Map<String, AskedDocument> documents = documents(theCase);
		Map<String, List<String>> asked = new HashMap<>(terms(theCase).asked(List.copyOf(documents.keySet())));
		asked.replaceAll((subject, fields) -> fields.stream()
			.flatMap((field) -> Stream.concat(Stream.of(field),
					Optional.ofNullable(documents.get(field)).flatMap(AskedDocument::lastDayField).stream()))
			.toList());
		return asked;
	}

	/**
	 * The last days of the documents that are uploaded anew, by field.
	 * @throws InvalidAnswerException at the last day of one that has lapsed
	 */
	Map<String, String> lastDays(OnboardingCase theCase, Map<String, String> papers, ChangeReport report) {
		List<AskedDocument> anew = documents(theCase).values()
			.stream()
			.filter((document) -> papers.containsKey(document.id()))
			.toList();
		Map<String, Object> stated = this.lastDays.stated(anew, report.answers());
		Map<String, String> days = new LinkedHashMap<>();
		anew.forEach((document) -> document.lastDayField()
			.ifPresent((field) -> days.put(field, stated.get(field).toString())));
		return days;
	}

	/** Checks that the documents belong to this case. */
	void requireOwn(String caseId, Map<String, String> papers) {
		papers.forEach((field, id) -> {
			if (this.documents.find(id).map(Document::caseId).filter(caseId::equals).isEmpty()) {
				throw new InvalidAnswerException(field, "change.paper.unknown");
			}
		});
	}

	/** Whether reporting a change of this day today is later than the market allows. */
	boolean isLate(OnboardingCase theCase, LocalDate occurredOn) {
		return reportingTime(theCase).map((time) -> time.after(occurredOn, this.workingDays))
			.filter(LocalDate.now(this.clock)::isAfter)
			.isPresent();
	}

	/** How long the market gives to report a change; empty if it states no time. */
	Optional<Promise> reportingTime(OnboardingCase theCase) {
		return Optional.ofNullable(this.markets.get(theCase.marketId()).promises().get(REPORT));
	}

	/** Which conditions would not be met any more once these facts have changed. */
	List<UnmetCondition> unmetOnce(OnboardingCase theCase, Map<String, String> changed) {
		return this.rules.unmetOnce(theCase, changed);
	}

	/** The documents that the market asks for, by key. */
	Map<String, AskedDocument> documents(OnboardingCase theCase) {
		Map<String, AskedDocument> asked = new LinkedHashMap<>();
		this.askedFields.documentsOfMember(theCase).forEach((document) -> asked.put(document.id(), document));
		return asked;
	}

}
