package org.ruzhu.membership.violation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.market.ViolationRules;
import org.ruzhu.market.ViolationTerms;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;

/** The rules for reports: for which providers, and with what content. */
@Component
class ViolationPolicy {

	private static final Set<OnboardingCase.State> MEMBERS = Set.of(OnboardingCase.State.ONBOARDED,
			OnboardingCase.State.LEAVING);

	private static final int MAX_TEXT = 4000;

	private static final int MAX_ID = 100;

	private final Markets markets;

	private final ViolationRules rules;

	private final Products products;

	private final Documents documents;

	private final Clock clock;

	ViolationPolicy(Markets markets, ViolationRules rules, Products products, Documents documents, Clock clock) {
		this.markets = markets;
		this.rules = rules;
		this.products = products;
		this.documents = documents;
		this.clock = clock;
	}

	/** Whether violations can be reported for a case now. */
	boolean isReportable(OnboardingCase theCase) {
		return MEMBERS.contains(theCase.state()) && this.markets.get(theCase.marketId()).violations().isPresent();
	}

	/**
	 * Validates a report for a case.
	 * @throws ViolationNotPossibleException if the market has no regulations on
	 * violations, or the provider is neither a member nor leaving
	 * @throws InvalidAnswerException if the type, a product or a document is unknown, the
	 * text is missing or too long, the marketplace's id is invalid, or the day is in the
	 * future or before the regulations were in force
	 */
	void check(OnboardingCase theCase, Report report) {
		ViolationTerms terms = this.markets.get(theCase.marketId())
			.violations()
			.orElseThrow(
					() -> new ViolationNotPossibleException(theCase.id(), ViolationNotPossibleException.NOT_STATED));
		if (!MEMBERS.contains(theCase.state())) {
			throw new ViolationNotPossibleException(theCase.id(), ViolationNotPossibleException.NOT_A_MEMBER);
		}
		requireText(report.description(), "description");
		require(!report.occurredOn().isAfter(LocalDate.now(this.clock)), "occurredOn", "violation.date.future");
		require(!report.occurredOn().isBefore(terms.inForceSince()), "occurredOn", "violation.date.before",
				terms.inForceSince());
		requireType(report.type(), report.occurredOn());
		require(report.externalId().filter((id) -> id.isBlank() || id.length() > MAX_ID).isEmpty(), "externalId",
				"violation.externalId.invalid", MAX_ID);
		requireProducts(theCase.id(), report.products());
		report.evidence().forEach((id) -> requireDocument(theCase.id(), id, "evidence"));
	}

	/** Requires a type that the regulations of the day of the conduct list, or none. */
	void requireType(String type, LocalDate occurredOn) {
		if (!Violation.UNLISTED.equals(type)) {
			require(this.rules.types().contains(type), "violationType", "violation.type.unknown");
			require(this.rules.punishment(type, occurredOn).isPresent(), "violationType", "violation.type.notThen",
					occurredOn);
		}
	}

	void requireText(String text, String field) {
		require(!text.isBlank(), field, "violation.text.none");
		require(text.length() <= MAX_TEXT, field, "violation.text.long", MAX_TEXT);
	}

	void requireProducts(String caseId, List<String> ids) {
		List<String> known = this.products.ofCase(caseId).stream().map(Product::id).toList();
		ids.stream().filter((id) -> !known.contains(id)).findFirst().ifPresent((id) -> {
			throw new InvalidAnswerException("products", "violation.products.unknown", id);
		});
	}

	void requireDocument(String caseId, String id, String field) {
		require(this.documents.find(id).map(Document::caseId).filter(caseId::equals).isPresent(), field,
				"violation.evidence.unknown");
	}

	private static void require(boolean holds, String field, String messageKey, Object... arguments) {
		if (!holds) {
			throw new InvalidAnswerException(field, messageKey, arguments);
		}
	}

}
