package org.ruzhu.market;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.core.io.Resource;

import org.ruzhu.platform.json.WrongEntryException;
import org.ruzhu.platform.json.YamlFile;
import org.ruzhu.platform.notice.SmsHours;

/**
 * The content of a {@code market.yaml}, completed by {@code defaults.yaml}. It checks
 * what Jackson cannot: no duplicates, nothing missing that the shared steps need, and no
 * unknown channel.
 */
record MarketFile(LocalizedText name, Optional<Map<String, LocalizedText>> sources,
		Optional<Map<String, LocalizedText>> clauses, Map<String, LocalizedText> rules, List<Mode> modes,
		List<String> steps, List<Category> categories, Optional<List<Criterion>> judgements,
		Optional<List<Criterion>> preferences, Optional<List<Reason>> reasons, Map<String, ProductCheck> productChecks,
		Map<String, ProductFiles> productFiles, Map<String, Promise> promises, LateReview lateReview,
		List<AgreementTerms> agreements, Optional<List<Contract>> contracts, Optional<List<MentionedPaper>> mentioned,
		Optional<Map<String, List<TextVersion>>> agreementTexts, Optional<OverdueAgreements> overdueAgreements,
		Optional<List<AskedContact>> contacts, Optional<AgainTerms> again, List<AskedDocument> documents,
		DepositTerms deposit, Optional<List<Fee>> fees, Optional<ViolationTerms> violations,
		Optional<ChangeTerms> changes, Optional<ContractYears> contractYears, Optional<ExitTerms> exit,
		InvoiceTerms invoices, Map<String, List<String>> notices, List<String> declinable, SmsHours smsHours) {

	/** Optional sections. The defaults complete a section only if the market has it. */
	private static final Set<String> SECTIONS = Set.of("violations", "changes", "contractYears", "exit");

	private static final Set<String> NEEDED_PROMISES = Set.of("review", "refund", "account-lapse",
			"deposit-reminder-first", "deposit-reminder-second", "deposit-lapse", "change-review", "new-agreement",
			"new-agreement-reminder", "provider-reminder-first", "provider-reminder-second");

	private static final Set<String> PROMISES_OF_VIOLATIONS = Set.of("hearing", "appeal", "top-up", "top-up-reminder");

	private static final Set<String> PROMISES_OF_REPORTS = Set.of("change-report");

	private static final Set<String> CHANNELS = Set.of("email", "contact-email", "service-email", "sms");

	MarketFile {
		known("clauses", clauses.orElse(Map.of()).keySet(), MarketTexts.CITED);
		known("rules", rules.keySet(), MarketTexts.SAID);
		Set<String> unsaid = new TreeSet<>(MarketTexts.SAID);
		unsaid.removeAll(rules.keySet());
		check(unsaid.isEmpty(), "rules", "'rules' lacks " + unsaid);
		check(!modes.isEmpty(), "modes", "'modes' is empty");
		check(!categories.isEmpty(), "categories", "'categories' is empty");
		once("modes", modes.stream().map(Mode::id));
		once("steps", steps.stream());
		once("categories", categories.stream().flatMap(Category::ids));
		criteria("judgements", judgements, categories);
		criteria("preferences", preferences, categories);
		productChecks.forEach((id, check) -> known("productChecks", id, check.categories(), categories));
		productFiles.forEach((id, files) -> known("productFiles", id, files.categories(), categories));
		once("reasons", reasons.orElse(List.of()).stream().map(Reason::id));
		once("agreements", agreements.stream().map(AgreementTerms::id));
		agreements.forEach((line) -> known("agreements", line.id(), line.categories(), categories));
		agreements.forEach((line) -> knownModes("agreements", line.id(), line.modes(), modes));
		modes.forEach((mode) -> mode.agreement().ifPresent((id) -> ownAgreement(mode.id(), id, agreements)));
		once("contracts", contracts.orElse(List.of()).stream().map(Contract::id));
		contracts.orElse(List.of()).forEach((line) -> knownModes("contracts", line.id(), line.modes(), modes));
		agreements.stream()
			.filter(AgreementTerms::isSentWithContract)
			.map(AgreementTerms::id)
			.forEach((id) -> check(agreementTexts.orElse(Map.of()).containsKey(id), "agreements",
					"'sentWithContract: true' of '" + id + "' needs its text among 'agreementTexts'"));
		once("mentioned", mentioned.orElse(List.of()).stream().map(MentionedPaper::id));
		Set<String> papers = Stream
			.of(agreements.stream().map(AgreementTerms::id), contracts.orElse(List.of()).stream().map(Contract::id),
					mentioned.orElse(List.of()).stream().map(MentionedPaper::id))
			.flatMap(Function.identity())
			.collect(Collectors.toSet());
		agreementTexts.orElse(Map.of()).forEach((id, versions) -> versions(id, versions, papers));
		once("contacts", contacts.orElse(List.of()).stream().map(AskedContact::id));
		contacts.orElse(List.of()).forEach((line) -> known("contacts", line.id(), line.categories(), categories));
		documents.forEach((line) -> known("documents", line.id(), line.categories(), categories));
		check(changes.isPresent() || documents.stream().allMatch((line) -> line.lapse().isEmpty()), "documents",
				"'lapse' needs the section 'changes', by which a renewed document is handed in");
		once("fees", fees.orElse(List.of()).stream().map(Fee::id));
		once("deposit.routes", deposit.routes().stream().map(DepositTerms.Route::id));
		Set<String> missing = new TreeSet<>(NEEDED_PROMISES);
		violations.ifPresent((terms) -> missing.addAll(PROMISES_OF_VIOLATIONS));
		if (changes.filter(ChangeTerms::stated).isPresent()
				|| documents.stream().anyMatch((line) -> line.lapse().isPresent())) {
			missing.addAll(PROMISES_OF_REPORTS);
		}
		missing.removeAll(promises.keySet());
		check(missing.isEmpty(), "promises", "'promises' lacks " + missing);
		check(notices.containsKey("default"), "notices", "'notices' lacks 'default'");
		once("declinable", declinable.stream());
		notices.forEach((notice, channels) -> channels.forEach((channel) -> checkChannel(notice, channel)));
	}

	/**
	 * Reads a market.
	 * @throws org.ruzhu.platform.json.BrokenFileException if its file, or the merge with
	 * the defaults, is invalid
	 */
	static Market read(String id, Resource file, YamlFile defaults) {
		YamlFile own = YamlFile.read("markets/" + id + "/market.yaml", file);
		List<String> without = SECTIONS.stream().filter((section) -> !own.has(section)).toList();
		return own.over(defaults.without(without)).filled("sources").as(new TypeReference<MarketFile>() {
		}).market(id);
	}

	private static void criteria(String list, Optional<List<Criterion>> criteria, List<Category> categories) {
		List<Criterion> lines = criteria.orElse(List.of());
		once(list, lines.stream().map(Criterion::id));
		lines.forEach((line) -> known(list, line.id(), line.categories(), categories));
	}

	private static void versions(String id, List<TextVersion> versions, Set<String> papers) {
		check(papers.contains(id), "agreementTexts",
				"'agreementTexts' has '" + id + "'; no agreement, contract or mentioned paper has that id");
		once("agreementTexts." + id, versions.stream().map(TextVersion::version));
		once("agreementTexts." + id, versions.stream().map(TextVersion::inForceFrom));
	}

	private static void known(String list, String id, Optional<List<String>> named, List<Category> categories) {
		Set<String> known = categories.stream().map(Category::id).collect(Collectors.toSet());
		named.orElse(List.of())
			.forEach((category) -> check(known.contains(category), list,
					"'" + list + "' names the category '" + category + "' at '" + id + "'; there is none"));
	}

	private static void knownModes(String list, String id, Optional<List<String>> named, List<Mode> modes) {
		Set<String> known = modes.stream().map(Mode::id).collect(Collectors.toSet());
		named.orElse(List.of())
			.forEach((mode) -> check(known.contains(mode), list,
					"'" + list + "' names the mode '" + mode + "' at '" + id + "'; there is none"));
	}

	private static void ownAgreement(String mode, String id, List<AgreementTerms> agreements) {
		check(agreements.stream().anyMatch((agreement) -> agreement.id().equals(id) && agreement.isFor(mode)), "modes",
				"'modes' names the agreement '" + id + "' at '" + mode + "'; 'agreements' has none for that mode");
	}

	private static void known(String key, Set<String> names, Set<String> known) {
		names.forEach((name) -> check(known.contains(name), key,
				"'" + key + "' has '" + name + "', which no text speaks of; there are " + new TreeSet<>(known)));
	}

	static void once(String list, Stream<?> ids) {
		Set<Object> seen = new HashSet<>();
		ids.forEach((id) -> check(seen.add(id), list, "'" + list + "' has '" + id + "' twice"));
	}

	private static void checkChannel(String notice, String channel) {
		check(CHANNELS.contains(channel), "notices." + notice,
				"'notices' names the channel '" + channel + "'; there are " + new TreeSet<>(CHANNELS));
	}

	private static void check(boolean holds, String key, String problem) {
		if (!holds) {
			throw new WrongEntryException(key, problem);
		}
	}

	Market market(String id) {
		MarketTexts texts = new MarketTexts(this.sources.orElse(Map.of()), this.clauses.orElse(Map.of()), this.rules);
		return new Market(id, this.name, texts, this.modes, this.steps, this.categories,
				this.judgements.orElse(List.of()), this.preferences.orElse(List.of()), this.reasons.orElse(List.of()),
				this.productChecks, this.productFiles, this.promises, this.lateReview, this.agreements,
				this.contracts.orElse(List.of()), this.mentioned.orElse(List.of()),
				this.agreementTexts.orElse(Map.of()), this.overdueAgreements, this.contacts.orElse(List.of()),
				this.again, this.documents, this.deposit, this.fees.orElse(List.of()), this.violations, this.changes,
				this.contractYears, this.exit, this.invoices.in(this.modes.stream().map(Mode::id).toList()),
				this.notices, this.declinable, this.smsHours);
	}

}
