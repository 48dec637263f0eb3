package org.ruzhu.market;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.ruzhu.platform.notice.SmsHours;

/**
 * A market: what its folder says that is neither a model nor a table.
 *
 * @param id the id of the market, and of its tenant in the engine
 * @param name what it is called
 * @param mode who may sell to the user
 * @param steps the steps its journey is made of
 * @param categories all its categories, open or planned
 * @param judgements the lines of the reviewer's checklist
 * @param preferences what the market prefers and does not ask for
 * @param reasons its own reasons for refusals and changes, besides those of all markets
 * @param promises how long things take, by name
 * @param lateReview what happens when the review is not done in time
 * @param agreements what a provider accepts when applying
 * @param contracts what is signed once an application is approved
 * @param documents the uploads it asks for, by field
 * @param deposit how the deposit is reckoned, and where it is paid to
 * @param fees what is owed whatever is sold
 * @param violations its regulations on violations; empty where it states none
 * @param changes how changes of the joining material are reported; empty where it does
 * not say so
 * @param contractYears for how long its contract is signed; empty for one without end
 * @param exit what becomes of orders when a provider leaves; empty where it states
 * nothing
 * @param notices the channels a notice takes besides the in-site message, by template,
 * and {@code default}
 * @param declinable the notices that a provider may ask to get no more, but for the
 * in-site message
 * @param smsHours when texts may arrive
 */
public record Market(String id, LocalizedText name, List<Mode> mode, List<String> steps, List<Category> categories,
		List<Criterion> judgements, List<Criterion> preferences, List<Reason> reasons, Map<String, Promise> promises,
		LateReview lateReview, List<AgreementTerms> agreements, List<Contract> contracts, List<String> documents,
		DepositTerms deposit, List<Fee> fees, Optional<ViolationTerms> violations, Optional<ChangeTerms> changes,
		Optional<ContractYears> contractYears, Optional<ExitTerms> exit, Map<String, List<String>> notices,
		List<String> declinable, SmsHours smsHours) {

	private static final String ANY_NOTICE = "default";

	/** The ids of the categories that can be applied for. */
	public List<String> openCategories() {
		return this.categories.stream().filter(Category::open).map(Category::id).toList();
	}

	/** The category of this id, if the market has it. */
	public Optional<Category> category(String categoryId) {
		return this.categories.stream().filter((category) -> category.id().equals(categoryId)).findFirst();
	}

	/** The kind of product of this id, if a category of the market has it. */
	public Optional<Category.SubType> subType(String id) {
		return this.categories.stream()
			.flatMap((category) -> category.subTypes().stream())
			.flatMap(List::stream)
			.filter((part) -> part.id().equals(id))
			.findFirst();
	}

	/** What a provider accepts who applies for these categories. */
	public List<AgreementTerms> agreements(List<String> chosen) {
		return this.agreements.stream().filter((agreement) -> agreement.concerns(chosen)).toList();
	}

	/** What a reviewer has to judge before any of these categories is approved. */
	public List<Criterion> judgements(List<String> chosen) {
		return this.judgements.stream().filter((line) -> line.concerns(chosen)).toList();
	}

	/** What the market prefers of somebody who applies for these categories. */
	public List<Criterion> preferences(List<String> chosen) {
		return this.preferences.stream().filter((line) -> line.concerns(chosen)).toList();
	}

	/**
	 * The promise of this name.
	 * @throws IllegalArgumentException if the market makes none of that name
	 */
	public Promise promise(String promise) {
		return Optional.ofNullable(this.promises.get(promise))
			.orElseThrow(() -> new IllegalArgumentException(
					"Market " + this.id + " has no promise '" + promise + "' in its market.yaml"));
	}

	/** The notices that its data name one by one. */
	public Set<String> namedNotices() {
		Set<String> named = new TreeSet<>(this.notices.keySet());
		named.remove(ANY_NOTICE);
		named.addAll(this.declinable);
		named.addAll(this.smsHours.anytime());
		return named;
	}

	/**
	 * The ways besides the in-site message that a notice of this template takes.
	 */
	public List<String> channels(String template) {
		return this.notices.getOrDefault(template, this.notices.get(ANY_NOTICE));
	}

}
