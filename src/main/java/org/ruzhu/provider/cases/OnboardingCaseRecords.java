package org.ruzhu.provider.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.transaction.ReadOnce;

/** Reads and writes cases together with their category applications. */
@Component
class OnboardingCaseRecords {

	private final OnboardingCaseRepository cases;

	private final CategoryApplicationRepository categories;

	private final ReadOnce<String, Optional<OnboardingCase>> once;

	OnboardingCaseRecords(OnboardingCaseRepository cases, CategoryApplicationRepository categories) {
		this.cases = cases;
		this.categories = categories;
		this.once = new ReadOnce<>((id) -> cases.findById(id).map((found) -> with(List.of(found)).get(0)));
	}

	long nextNumber() {
		return this.cases.nextNumber();
	}

	Optional<OnboardingCase> find(String caseId) {
		return this.once.get(caseId);
	}

	List<OnboardingCase> all(Collection<String> caseIds) {
		return with(this.cases.findAllById(caseIds));
	}

	Optional<OnboardingCase> open(String slot) {
		return this.cases.openIn(slot).map((found) -> with(List.of(found)).get(0));
	}

	List<OnboardingCase> ofProvider(String providerId) {
		return with(this.cases.ofProvider(providerId));
	}

	List<OnboardingCase> before(Collection<String> markets, String before, int size) {
		return with(this.cases.before(markets, before, size));
	}

	/** Locks a case. The next read sees what other transactions have committed. */
	void lock(String caseId) {
		this.once.forget(caseId);
		this.cases.lock(caseId).orElseThrow(() -> new UnknownCaseException(caseId));
	}

	private List<OnboardingCase> with(List<OnboardingCase> found) {
		if (!found.isEmpty()) {
			Map<String, List<CategoryApplication>> all = this.categories
				.ofCases(found.stream().map(OnboardingCase::id).toList())
				.stream()
				.collect(Collectors.groupingBy(CategoryApplication::caseId));
			found.forEach((theCase) -> theCase.ask(all.getOrDefault(theCase.id(), List.of())));
		}
		return found;
	}

	/** Saves a case without its category applications. */
	void save(OnboardingCase theCase) {
		this.cases.save(theCase);
		this.once.forget(theCase.id());
	}

	void saveWithCategories(OnboardingCase theCase) {
		save(theCase);
		this.categories.saveAll(theCase.currentRound());
	}

	/** Saves a case with the category applications of all rounds. */
	void saveWithAllRounds(OnboardingCase theCase) {
		save(theCase);
		this.categories.saveAll(theCase.allRounds());
	}

	/** Saves a case and replaces the category applications of its current round. */
	void saveChosen(OnboardingCase theCase) {
		this.categories.forget(theCase.id(), theCase.round());
		saveWithCategories(theCase);
	}

}
