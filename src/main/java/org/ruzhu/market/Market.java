package org.ruzhu.market;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.ruzhu.platform.notice.SmsHours;

/**
 * A market: the data of its folder, without the models and tables.
 *
 * @param id the id of the market, and of its tenant in the engine
 * @param name what it is called
 * @param texts what shared texts say of its rules
 * @param modes its modes of cooperation
 * @param steps the steps of its journey
 * @param categories all its categories, open or planned
 * @param judgements the lines of the reviewer's checklist
 * @param preferences what the market prefers but does not require
 * @param reasons its own reasons for refusals and changes, in addition to the common ones
 * @param productChecks what a product is reviewed for, by the id used in records
 * @param productFiles the files that the page of a product takes, by kind
 * @param promises how long things take, by name
 * @param lateReview what happens if the review is not done in time
 * @param agreements what a provider accepts when it applies
 * @param contracts what is signed once an application is approved
 * @param mentioned the papers that its documents only mention
 * @param agreementTexts the versions of the text of each of these, by id; what the market
 * only names has none
 * @param overdueAgreements what follows when a new version is not accepted in time; empty
 * for nothing
 * @param contacts how else applicants can be reached, besides what every market asks
 * @param again that who applies again is asked for qualifications alone; empty if it is
 * asked everything
 * @param documents the documents it asks applicants for
 * @param deposit how the deposit is calculated, and the account it is paid to
 * @param fees the fees that are owed whatever the category
 * @param violations its regulations on violations; empty if it has none
 * @param changes how changes of the joining material are reported; empty if it requires
 * none
 * @param contractYears the term of its contract; empty if it does not expire
 * @param exit the terms for orders of a leaving provider; empty if it states none
 * @param invoices who invoices what to whom, and from when
 * @param notices the channels of notices in addition to the in-site message, by template,
 * and for {@code default}
 * @param declinable the notices that a provider may opt out of, except for the in-site
 * message
 * @param smsHours when SMS may be delivered
 */
public record Market(String id, LocalizedText name, MarketTexts texts, List<Mode> modes, List<String> steps,
		List<Category> categories, List<Criterion> judgements, List<Criterion> preferences, List<Reason> reasons,
		Map<String, ProductCheck> productChecks, Map<String, ProductFiles> productFiles, Map<String, Promise> promises,
		LateReview lateReview, List<AgreementTerms> agreements, List<Contract> contracts,
		List<MentionedPaper> mentioned, Map<String, List<TextVersion>> agreementTexts,
		Optional<OverdueAgreements> overdueAgreements, List<AskedContact> contacts, Optional<AgainTerms> again,
		List<AskedDocument> documents, DepositTerms deposit, List<Fee> fees, Optional<ViolationTerms> violations,
		Optional<ChangeTerms> changes, Optional<ContractYears> contractYears, Optional<ExitTerms> exit,
		InvoiceTerms invoices, Map<String, List<String>> notices, List<String> declinable, SmsHours smsHours) {

	private static final String ANY_NOTICE = "default";

	/** The ids of the categories that can be applied for. */
	public List<String> openCategories() {
		return this.categories.stream().filter(Category::open).map(Category::id).toList();
	}

	/** The category with this id, if the market has it. */
	public Optional<Category> category(String categoryId) {
		return this.categories.stream().filter((category) -> category.id().equals(categoryId)).findFirst();
	}

	/** The sub-type with this id, if a category of the market has it. */
	public Optional<Category.SubType> subType(String id) {
		return this.categories.stream()
			.flatMap((category) -> category.subTypes().stream())
			.flatMap(List::stream)
			.filter((part) -> part.id().equals(id))
			.findFirst();
	}

	/** The mode with this id, if the market has it. */
	public Optional<Mode> mode(String modeId) {
		return this.modes.stream().filter((mode) -> mode.id().equals(modeId)).findFirst();
	}

	/** The id of the mode that counts where none was chosen. */
	public String usualMode() {
		return mode(Mode.PLATFORM).orElseGet(() -> this.modes.get(0)).id();
	}

	/**
	 * The mode of a case.
	 * @param chosen the id that was chosen; empty if none was
	 * @return empty if the market has the chosen mode no more
	 */
	public Optional<Mode> mode(Optional<String> chosen) {
		return mode(chosen.orElseGet(this::usualMode));
	}

	/** Whether applicants choose between several modes. */
	public boolean offersModes() {
		return this.modes.size() > 1;
	}

	/**
	 * The name of the agreement that alone states this in a mode; empty if the market's
	 * documents state it, or nothing does.
	 */
	public Optional<LocalizedText> byAgreement(Mode.Term term, Optional<String> chosenMode) {
		return mode(chosenMode).filter((mode) -> mode.leaves(term)).flatMap(Mode::agreement).flatMap(this::paperName);
	}

	/** How the deposit is calculated in a mode. */
	public DepositTerms deposit(Optional<String> chosenMode) {
		return byAgreement(Mode.Term.DEPOSIT, chosenMode).isPresent() ? this.deposit.notStated() : this.deposit;
	}

	/** The agreements for applicants in a mode. */
	public List<AgreementTerms> agreements(Optional<String> chosenMode) {
		String mode = chosenMode.orElseGet(this::usualMode);
		return this.agreements.stream().filter((agreement) -> agreement.isFor(mode)).toList();
	}

	/** The agreements for applicants of these categories in a mode. */
	public List<AgreementTerms> agreements(Optional<String> chosenMode, List<String> chosen) {
		return agreements(chosenMode).stream().filter((agreement) -> agreement.concerns(chosen)).toList();
	}

	/** What is signed in a mode. */
	public List<Contract> contracts(Optional<String> chosenMode) {
		String mode = chosenMode.orElseGet(this::usualMode);
		return this.contracts.stream().filter((contract) -> contract.isFor(mode)).toList();
	}

	/**
	 * The name of what is accepted, signed or mentioned with this id, if there is such.
	 */
	public Optional<LocalizedText> paperName(String id) {
		return Stream
			.of(this.agreements.stream().map((agreement) -> Map.entry(agreement.id(), agreement.name())),
					this.contracts.stream().map((contract) -> Map.entry(contract.id(), contract.name())),
					this.mentioned.stream().map((paper) -> Map.entry(paper.id(), paper.name())))
			.flatMap(Function.identity())
			.filter((paper) -> paper.getKey().equals(id))
			.map(Map.Entry::getValue)
			.findFirst();
	}

	/** The version of a paper's text that is in force on a day, if there is one. */
	public Optional<TextVersion> textOn(String id, LocalDate day) {
		return this.agreementTexts.getOrDefault(id, List.of())
			.stream()
			.filter((version) -> !version.inForceFrom().isAfter(day))
			.max(Comparator.comparing(TextVersion::inForceFrom));
	}

	/** The checklist lines that a reviewer has to judge for these categories. */
	public List<Criterion> judgements(List<String> chosen) {
		return this.judgements.stream().filter((line) -> line.concerns(chosen)).toList();
	}

	/** The market's preferences for applicants of these categories. */
	public List<Criterion> preferences(List<String> chosen) {
		return this.preferences.stream().filter((line) -> line.concerns(chosen)).toList();
	}

	/** What a product of this category, delivered in this way, is reviewed for, by id. */
	public Map<String, ProductCheck> productChecks(String category, Delivery delivery) {
		Map<String, ProductCheck> asked = new LinkedHashMap<>(this.productChecks);
		asked.values().removeIf((check) -> !check.concerns(category, delivery));
		return asked;
	}

	/** The files that are asked for products of any of these categories, by kind. */
	public Map<String, ProductFiles> productFiles(List<String> any) {
		Map<String, ProductFiles> asked = new LinkedHashMap<>(this.productFiles);
		asked.values().removeIf((files) -> !files.concerns(any));
		return asked;
	}

	/** The further contacts that applicants of these categories are asked for. */
	public List<AskedContact> contacts(List<String> chosen) {
		return this.contacts.stream().filter((contact) -> contact.concerns(chosen)).toList();
	}

	/**
	 * The documents that whoever applies for these categories is asked for, each with the
	 * first category that asks for it; a required one goes before a preferred one.
	 * @param facts what the applicant states, by key
	 */
	public Map<AskedDocument, String> documents(List<String> chosen, Map<String, Object> facts) {
		Map<String, AskedDocument> asked = new LinkedHashMap<>();
		Map<AskedDocument, String> categories = new LinkedHashMap<>();
		for (AskedDocument document : this.documents) {
			for (String category : chosen) {
				if (document.isAsked(category, facts)) {
					asked.merge(document.id(), document, (one, other) -> one.required() ? one : other);
					categories.putIfAbsent(document, category);
				}
			}
		}
		categories.keySet().retainAll(asked.values());
		return categories;
	}

	/**
	 * The promise with this name.
	 * @throws IllegalArgumentException if the market has none with this name
	 */
	public Promise promise(String promise) {
		return Optional.ofNullable(this.promises.get(promise))
			.orElseThrow(() -> new IllegalArgumentException(
					"Market " + this.id + " has no promise '" + promise + "' in its market.yaml"));
	}

	/** The notices that its data mention by name. */
	public Set<String> namedNotices() {
		Set<String> named = new TreeSet<>(this.notices.keySet());
		named.remove(ANY_NOTICE);
		named.addAll(this.declinable);
		named.addAll(this.smsHours.anytime());
		return named;
	}

	/** The channels of a template in addition to the in-site message. */
	public List<String> channels(String template) {
		return this.notices.getOrDefault(template, this.notices.get(ANY_NOTICE));
	}

}
