package org.ruzhu.joining.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.provider.cases.CaseFields;
import org.ruzhu.provider.cases.OnboardingCase;

/**
 * What is left to review. In the first round it is everything the market asks for; after
 * an amendment, what was handed back and what has changed since. The rest stays accepted.
 */
@Component
@Transactional(readOnly = true)
public class ChangedItems {

	private final Reviews reviews;

	private final CaseFields fields;

	private final ReviewedFields reviewed;

	private final Documents documents;

	ChangedItems(Reviews reviews, CaseFields fields, ReviewedFields reviewed, Documents documents) {
		this.reviews = reviews;
		this.fields = fields;
		this.reviewed = reviewed;
		this.documents = documents;
	}

	/** What there is to look at after an amendment; empty in the first round. */
	public List<ChangedItem> of(OnboardingCase theCase) {
		return before(theCase)
			.map((review) -> this.reviewed.of(theCase)
				.stream()
				.filter((field) -> isKept(review, field))
				.map((field) -> item(review, theCase, field))
				.filter(ChangedItem::isOpen)
				.toList())
			.orElse(List.of());
	}

	/** The keys of the fields that may be asked to be changed. */
	public List<String> open(OnboardingCase theCase) {
		return before(theCase).map((review) -> of(theCase).stream().map(ChangedItem::field).toList())
			.orElseGet(() -> this.reviewed.of(theCase));
	}

	/**
	 * The lines of the checklist that were found to hold before, and stay so; a document
	 * that has changed since does not.
	 */
	public Set<String> accepted(OnboardingCase theCase) {
		Set<String> accepted = new LinkedHashSet<>();
		this.reviews.handedBack(theCase).forEach((review) -> accepted.addAll(review.judged()));
		of(theCase).forEach((item) -> accepted.remove(item.field()));
		return accepted;
	}

	/** The ids of the documents that another has taken the place of. */
	public List<String> superseded(OnboardingCase theCase) {
		return this.reviews.handedBack(theCase)
			.stream()
			.flatMap((review) -> this.fields.documents()
				.stream()
				.filter((field) -> isKept(review, field))
				.map((field) -> item(review, theCase, field))
				.filter(ChangedItem::changed)
				.flatMap((item) -> item.documentBefore().stream()))
			.map(Document::id)
			.toList();
	}

	private Optional<Review> before(OnboardingCase theCase) {
		return this.reviews.handedBack(theCase).stream().reduce((earlier, later) -> later);
	}

	/** Verdicts of old keep nothing of the enterprise. */
	private boolean isKept(Review review, String field) {
		return !this.reviewed.identity().contains(field) || review.basis().facts().containsKey(field);
	}

	private ChangedItem item(Review review, OnboardingCase theCase, String field) {
		String before = text(review.basis().facts().get(field));
		String now = text(this.reviewed.stated(theCase).get(field));
		Optional<Document> documentBefore = document(field, before);
		Optional<Document> documentNow = document(field, now);
		boolean same = documentNow.isPresent()
				? documentNow.map(Document::sha256).equals(documentBefore.map(Document::sha256)) : now.equals(before);
		return new ChangedItem(field, before, now, documentBefore, documentNow, !same,
				Optional.ofNullable(review.changes().get(field)));
	}

	private Optional<Document> document(String field, String id) {
		return this.fields.documents().contains(field) ? this.documents.find(id) : Optional.empty();
	}

	private static String text(Object stated) {
		return UnmetCondition.text(stated);
	}

}
