package org.ruzhu.membership.product;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.product.process.ListProductProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The products. They can be created once the agreement is signed. A product is listed
 * only after an operator has reviewed it.
 */
@Service
@Transactional
public class Products {

	/** The kind of a document that belongs to a product. */
	public static final String FILE = "product-file";

	private static final Set<OnboardingCase.State> WITH_RIGHTS = Set.of(OnboardingCase.State.SIGNED,
			OnboardingCase.State.ONBOARDED);

	private final ProductRepository repository;

	private final OnboardingCases cases;

	private final ListProductProcess process;

	private final PublishingPolicy publishing;

	private final Documents documents;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Products(ProductRepository repository, OnboardingCases cases, ListProductProcess process,
			PublishingPolicy publishing, Documents documents, AuditLog audit, ApplicationEventPublisher events,
			Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.process = process;
		this.publishing = publishing;
		this.documents = documents;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/** The cases of a provider in which products can be created. */
	@Transactional(readOnly = true)
	public List<OnboardingCase> casesWithRights(String providerId) {
		return this.cases.ofProvider(providerId).stream().filter(Products::hasRights).toList();
	}

	private static boolean hasRights(OnboardingCase theCase) {
		return WITH_RIGHTS.contains(theCase.state());
	}

	/**
	 * Creates a draft. Idempotent: a repeated creation key returns the product that it
	 * created.
	 * @throws NoProductRightsException if the agreement is not signed, or the provider is
	 * leaving
	 * @throws CertificationLapsedException if the certification has expired and its fee
	 * is not paid again (Platform Fees and Deposit Rules, certification fee)
	 * @throws InvalidAnswerException if the category is not for this delivery
	 */
	public Product create(String caseId, String providerId, ProductDetails details, String creationKey) {
		OnboardingCase theCase = withRights(caseId, providerId);
		Optional<Product> created = this.repository.findByCreationKey(creationKey);
		if (created.isPresent()) {
			return owned(created.get().id(), providerId);
		}
		this.publishing.requireCertified(caseId);
		this.publishing.requireDelivery(theCase.marketId(), details, "delivery");
		String id = "PRD-%06d".formatted(this.repository.nextNumber());
		Product product = this.repository.save(Product.create(id, theCase, details, creationKey, this.clock.instant()));
		this.audit.record(caseId, "product-created", id);
		this.events.publishEvent(new ProductStated(caseId, id, details));
		return product;
	}

	/**
	 * Changes a draft or a refused product.
	 * @param version the version the change was made on
	 * @throws ProductChangedException if it was changed since then
	 * @throws ProductNotReadyException if it is in review, listed or delisted
	 * @throws InvalidAnswerException if the category is not for this delivery
	 */
	public Product mend(String productId, String providerId, long version, ProductDetails details) {
		Product product = owned(productId, providerId);
		withRights(product.caseId(), providerId);
		if (product.version() != version) {
			throw new ProductChangedException(productId);
		}
		this.publishing.requireDelivery(product.marketId(), details, "delivery");
		product.mend(details);
		this.events.publishEvent(new ProductStated(product.caseId(), productId, details));
		return this.repository.save(product);
	}

	/**
	 * Submits products of a case for review.
	 * @throws UnknownProductException if one is not of this case
	 * @throws InvalidAnswerException if the shop may not publish, the certification has
	 * lapsed, or a product is in a category that the provider has left, or that is not
	 * for its delivery
	 */
	public void submit(String caseId, List<String> productIds) {
		this.publishing.requireOpen(caseId, "productIds");
		this.publishing.requireCertified(caseId, "productIds");
		Instant now = this.clock.instant();
		List<Product> products = productIds.stream().map((id) -> ofCase(caseId, id)).toList();
		OnboardingCase theCase = this.cases.get(caseId);
		products.forEach((product) -> {
			if (theCase.hasLeft(product.details().category())) {
				throw new InvalidAnswerException("productIds", "product.category.left", product.details().name());
			}
			this.publishing.requireDelivery(product.marketId(), product.details(), "productIds");
			this.documents.handIn(caseId, product.details().files().values().stream().flatMap(List::stream).toList());
			change(product, (one) -> one.submit(now));
		});
	}

	/**
	 * Lists a product.
	 * @throws InvalidAnswerException if the shop may not publish, or its category is not
	 * for its delivery
	 */
	public void list(String caseId, String productId, List<String> checks) {
		this.publishing.requireOpen(caseId, "productVerdict");
		Product reviewed = ofCase(caseId, productId);
		this.publishing.requireDelivery(reviewed.marketId(), reviewed.details(), "productVerdict");
		change(reviewed, (product) -> product.list(checks, AuditLog.actor(), this.clock.instant()));
		this.audit.record(caseId, "product-listed", productId);
	}

	public void refuse(String caseId, String productId, List<String> checks, String reason) {
		change(ofCase(caseId, productId),
				(product) -> product.refuse(checks, reason, AuditLog.actor(), this.clock.instant()));
		this.audit.record(caseId, "product-refused", productId);
	}

	/** Takes all products of a case off the market and ends its open listing. */
	public void delistAll(String caseId) {
		recall(caseId);
		this.repository.findByCaseIdOrderById(caseId).forEach(this::takeOff);
		this.audit.record(caseId, "products-delisted", null);
	}

	/**
	 * Ends a member's open listing. Products in review become drafts again.
	 * @return the ids of the products that were in review
	 */
	public List<String> recall(String caseId) {
		this.process.end(caseId);
		List<Product> inReview = ofCase(caseId).stream()
			.filter((product) -> product.state() == Product.State.SUBMITTED)
			.toList();
		inReview.forEach((product) -> change(product, Product::recall));
		return inReview.stream().map(Product::id).toList();
	}

	/**
	 * Submits recalled products again, unless the shop may not publish. One that its
	 * category is not for in this delivery stays a draft.
	 */
	public void submitAgain(String caseId, List<String> productIds) {
		List<String> delivered = productIds.stream()
			.map((id) -> ofCase(caseId, id))
			.filter((product) -> this.publishing.isDelivered(product.marketId(), product.details()))
			.map(Product::id)
			.toList();
		if (!delivered.isEmpty() && this.publishing.isOpen(caseId)) {
			submit(caseId, delivered);
			this.process.resume(this.cases.get(caseId), delivered);
		}
	}

	/**
	 * Takes these products off the market, if they are listed.
	 * @return the ids of those that were listed
	 */
	public List<String> delist(String caseId, List<String> productIds) {
		List<String> listed = productIds.stream().filter((id) -> takeOff(ofCase(caseId, id))).toList();
		listed.forEach((id) -> this.audit.record(caseId, "product-delisted", id));
		return listed;
	}

	private boolean takeOff(Product product) {
		boolean listed = product.takeOff();
		this.repository.save(product);
		return listed;
	}

	/** Lists delisted products again, unless the provider is leaving. */
	public void relist(String caseId, List<String> productIds) {
		if (hasRights(this.cases.get(caseId))) {
			productIds.forEach((id) -> {
				change(ofCase(caseId, id), Product::putBack);
				this.audit.record(caseId, "product-listed", id);
			});
		}
	}

	/**
	 * A product of a provider.
	 * @throws UnknownProductException if there is none, or it belongs to someone else
	 */
	@Transactional(readOnly = true)
	public Product owned(String productId, String providerId) {
		return this.repository.findById(productId)
			.filter((product) -> product.providerId().equals(providerId))
			.orElseThrow(() -> new UnknownProductException(productId));
	}

	/** A provider's products, the latest first. */
	@Transactional(readOnly = true)
	public List<Product> ofProvider(String providerId) {
		return this.repository.findByProviderIdOrderByCreatedAtDesc(providerId);
	}

	/** The products of a case, the oldest first. */
	@Transactional(readOnly = true)
	public List<Product> ofCase(String caseId) {
		return this.repository.findByCaseIdOrderById(caseId);
	}

	/** The products of a case that can be submitted for review. */
	@Transactional(readOnly = true)
	public List<Product> drafts(String caseId) {
		return ofCase(caseId).stream().filter(Product::isMendable).toList();
	}

	/**
	 * A product of a case.
	 * @throws UnknownProductException if the case has none with this id
	 */
	@Transactional(readOnly = true)
	public Product ofCase(String caseId, String productId) {
		return this.repository.findById(productId)
			.filter((product) -> product.caseId().equals(caseId))
			.orElseThrow(() -> new UnknownProductException(productId));
	}

	private OnboardingCase withRights(String caseId, String providerId) {
		OnboardingCase theCase = this.cases.owned(caseId, providerId);
		if (!hasRights(theCase)) {
			throw new NoProductRightsException(caseId);
		}
		return theCase;
	}

	private void change(Product product, Consumer<Product> verb) {
		verb.accept(product);
		this.repository.save(product);
	}

}
