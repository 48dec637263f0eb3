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
import org.ruzhu.money.fee.Fees;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswer;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Applications;
import org.ruzhu.provider.shop.Shops;

/**
 * The products. They may be made once the agreement is signed; none is listed before an
 * operator has reviewed it.
 */
@Service
@Transactional
public class Products {

	private static final Set<Application.State> WITH_RIGHTS = Set.of(Application.State.SIGNED,
			Application.State.ONBOARDED);

	private final ProductRepository repository;

	private final Applications applications;

	private final Fees fees;

	private final ListProductProcess process;

	private final Shops shops;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Products(ProductRepository repository, Applications applications, Fees fees, ListProductProcess process,
			Shops shops, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.applications = applications;
		this.fees = fees;
		this.process = process;
		this.shops = shops;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/** The cases of a provider in which products may be made. */
	@Transactional(readOnly = true)
	public List<Application> casesWithRights(String providerId) {
		return this.applications.ofProvider(providerId).stream().filter(Products::hasRights).toList();
	}

	private static boolean hasRights(Application application) {
		return WITH_RIGHTS.contains(application.state());
	}

	/**
	 * Creates a draft; the same creation key again gives the product that it created.
	 * @throws NoProductRights unless the agreement is signed and the provider stays
	 * @throws CertificationLapsed until the fee is paid again (003, fees, certification
	 * fee)
	 */
	public Product create(String caseId, String providerId, ProductDetails details, String creationKey) {
		Application application = withRights(caseId, providerId);
		Optional<Product> created = this.repository.findByCreationKey(creationKey);
		if (created.isPresent()) {
			return owned(created.get().id(), providerId);
		}
		if (this.fees.isLapsed(caseId)) {
			throw new CertificationLapsed(caseId);
		}
		String id = "PRD-%06d".formatted(this.repository.nextNumber());
		Product product = this.repository
			.save(Product.create(id, application, details, creationKey, this.clock.instant()));
		this.audit.record(caseId, "product-created", id);
		this.events.publishEvent(new ProductStated(caseId, id, details));
		return product;
	}

	/**
	 * Changes a draft or a refused product.
	 * @param version the version the change was made on
	 * @throws ProductChanged if it has been changed since
	 * @throws ProductNotReady if it is in review, listed or delisted
	 */
	public Product mend(String productId, String providerId, long version, ProductDetails details) {
		Product product = owned(productId, providerId);
		withRights(product.caseId(), providerId);
		if (product.version() != version) {
			throw new ProductChanged(productId);
		}
		product.mend(details);
		this.events.publishEvent(new ProductStated(product.caseId(), productId, details));
		return this.repository.save(product);
	}

	/**
	 * Hands products of a case in for review.
	 * @throws UnknownProduct if one is not of this case
	 * @throws InvalidAnswer while the shop may not publish, or if one is of a category
	 * that the provider has left
	 */
	public void submit(String caseId, List<String> productIds) {
		requirePublishing(caseId, "productIds");
		Instant now = this.clock.instant();
		List<Product> products = productIds.stream().map((id) -> ofCase(caseId, id)).toList();
		Application application = this.applications.get(caseId);
		products.forEach((product) -> {
			if (application.hasLeft(product.details().category())) {
				throw new InvalidAnswer("productIds", "product.category.left", product.details().name());
			}
			change(product, (one) -> one.submit(now));
		});
	}

	/**
	 * Lists a product.
	 * @throws InvalidAnswer while the shop may not publish
	 */
	public void list(String caseId, String productId, List<String> checks) {
		requirePublishing(caseId, "productVerdict");
		change(ofCase(caseId, productId), (product) -> product.list(checks, AuditLog.actor(), this.clock.instant()));
		this.audit.record(caseId, "product-listed", productId);
	}

	private void requirePublishing(String caseId, String field) {
		if (!this.shops.of(caseId).isOpen()) {
			throw new InvalidAnswer(field, "product.shop.notOpen");
		}
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
	 * Ends a member's open listing: what is in review goes back to the provider.
	 * @return the ids of what was in review
	 */
	public List<String> recall(String caseId) {
		this.process.end(caseId);
		List<Product> inReview = ofCase(caseId).stream()
			.filter((product) -> product.state() == Product.State.SUBMITTED)
			.toList();
		inReview.forEach((product) -> change(product, Product::recall));
		return inReview.stream().map(Product::id).toList();
	}

	/** Hands in again what was recalled, unless the shop may not publish. */
	public void submitAgain(String caseId, List<String> productIds) {
		if (!productIds.isEmpty() && this.shops.of(caseId).isOpen()) {
			submit(caseId, productIds);
			this.process.resume(this.applications.get(caseId), productIds);
		}
	}

	/**
	 * Takes those of these products off the market that are listed.
	 * @return the ids of those that were
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

	/**
	 * Lists products again that were taken off the market, unless the provider leaves.
	 */
	public void relist(String caseId, List<String> productIds) {
		if (hasRights(this.applications.get(caseId))) {
			productIds.forEach((id) -> {
				change(ofCase(caseId, id), Product::putBack);
				this.audit.record(caseId, "product-listed", id);
			});
		}
	}

	/**
	 * A product of a provider.
	 * @throws UnknownProduct if there is none, or it is someone else's
	 */
	@Transactional(readOnly = true)
	public Product owned(String productId, String providerId) {
		return this.repository.findById(productId)
			.filter((product) -> product.providerId().equals(providerId))
			.orElseThrow(() -> new UnknownProduct(productId));
	}

	/** A provider's products, the latest first. */
	@Transactional(readOnly = true)
	public List<Product> ofProvider(String providerId) {
		return this.repository.findByProviderIdOrderByCreatedAtDesc(providerId);
	}

	/** The products of a case, in the order they were made. */
	@Transactional(readOnly = true)
	public List<Product> ofCase(String caseId) {
		return this.repository.findByCaseIdOrderById(caseId);
	}

	/** The products of a case that can be handed in for review. */
	@Transactional(readOnly = true)
	public List<Product> drafts(String caseId) {
		return ofCase(caseId).stream().filter(Product::isMendable).toList();
	}

	private Product ofCase(String caseId, String productId) {
		return this.repository.findById(productId)
			.filter((product) -> product.caseId().equals(caseId))
			.orElseThrow(() -> new UnknownProduct(productId));
	}

	private Application withRights(String caseId, String providerId) {
		Application application = this.applications.owned(caseId, providerId);
		if (!hasRights(application)) {
			throw new NoProductRights(caseId);
		}
		return application;
	}

	private void change(Product product, Consumer<Product> verb) {
		verb.accept(product);
		this.repository.save(product);
	}

}
