package org.ruzhu.provider.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Reads and writes cases, each with the categories it asks for. */
@Component
class ApplicationRecords {

	private final ApplicationRepository cases;

	private final CategoryApplicationRepository categories;

	ApplicationRecords(ApplicationRepository cases, CategoryApplicationRepository categories) {
		this.cases = cases;
		this.categories = categories;
	}

	long nextNumber() {
		return this.cases.nextNumber();
	}

	Optional<Application> find(String caseId) {
		return this.cases.findById(caseId).map((found) -> with(List.of(found)).get(0));
	}

	Optional<Application> open(String slot) {
		return this.cases.findByOpenSlot(slot).map((found) -> with(List.of(found)).get(0));
	}

	List<Application> ofProvider(String providerId) {
		return with(this.cases.findByProviderIdOrderByOpenedAtDesc(providerId));
	}

	List<Application> before(Collection<String> markets, String before, int size) {
		return with(this.cases.before(markets, before, size));
	}

	void lock(String caseId) {
		this.cases.lock(caseId).orElseThrow(() -> new UnknownCase(caseId));
	}

	private List<Application> with(List<Application> found) {
		if (!found.isEmpty()) {
			Map<String, List<CategoryApplication>> all = this.categories
				.findByCaseIdInOrderById(found.stream().map(Application::id).toList())
				.stream()
				.collect(Collectors.groupingBy(CategoryApplication::caseId));
			found.forEach((application) -> application.ask(all.getOrDefault(application.id(), List.of())));
		}
		return found;
	}

	/** Saves a case whose categories stand as they stood. */
	void save(Application application) {
		this.cases.save(application);
	}

	void saveWithCategories(Application application) {
		save(application);
		this.categories.saveAll(application.currentRound());
	}

	/** Saves a case with the categories of all its rounds. */
	void saveWithAllRounds(Application application) {
		save(application);
		this.categories.saveAll(application.allRounds());
	}

	/** Saves a case whose categories were chosen anew. */
	void saveChosen(Application application) {
		this.categories.forget(application.id(), application.round());
		saveWithCategories(application);
	}

}
