package org.ruzhu.membership.product;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Delivery;
import org.ruzhu.membership.product.HoldRecords.Hold;
import org.ruzhu.membership.product.HoldRecords.Measure;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Holds keep products from users for a while. A product is hidden while any hold on it is
 * in force, in whatever sequence holds begin and end. Each hold has a reference to what
 * it is for.
 */
@Service
@Transactional
public class Holds {

	private final HoldRecords records;

	private final Products products;

	private final OnboardingCases cases;

	private final AuditLog audit;

	Holds(HoldRecords records, Products products, OnboardingCases cases, AuditLog audit) {
		this.records = records;
		this.products = products;
		this.cases = cases;
		this.audit = audit;
	}

	/** Hides a product from users. */
	public void hide(String caseId, String productId, String reference) {
		change(caseId, () -> hold(caseId, new Hold(Optional.of(productId), Measure.HIDDEN, reference)));
	}

	/** Hides all SaaS products, including future ones. */
	public void hideSaas(String caseId, String reference) {
		change(caseId, () -> hold(caseId, new Hold(Optional.empty(), Measure.HIDDEN, reference)));
	}

	/** Takes all SaaS products off the market. */
	public void delistSaas(String caseId, String reference) {
		delist(caseId, ids(caseId, (product) -> product.details().delivery() == Delivery.SAAS), reference);
	}

	/**
	 * Takes these products off the market, if they are listed, or were delisted by
	 * another hold.
	 */
	public void delist(String caseId, List<String> productIds, String reference) {
		this.cases.hold(caseId);
		Set<String> offAlready = delisted(caseId);
		Set<String> off = Set.copyOf(this.products.delist(caseId, productIds));
		productIds.stream()
			.filter((id) -> off.contains(id) || offAlready.contains(id))
			.forEach((id) -> hold(caseId, new Hold(Optional.of(id), Measure.DELISTED, reference)));
	}

	/**
	 * Ends the holds with a reference. Products without any other hold are listed again.
	 */
	public void release(String caseId, String reference) {
		Set<String> off = delisted(caseId);
		change(caseId, () -> this.records.release(caseId, reference));
		Set<String> stillOff = delisted(caseId);
		this.products.relist(caseId, ids(caseId, (product) -> off.contains(product.id())
				&& !stillOff.contains(product.id()) && product.state() == Product.State.DELISTED));
	}

	/** The ids of products that are listed but hidden from users. */
	@Transactional(readOnly = true)
	public Set<String> hidden(String caseId) {
		List<Hold> inForce = this.records.of(caseId).stream().filter((hold) -> is(hold, Measure.HIDDEN)).toList();
		return Set.copyOf(ids(caseId, (product) -> product.state() == Product.State.LISTED
				&& inForce.stream().anyMatch((hold) -> hold.isOf(product))));
	}

	private Set<String> delisted(String caseId) {
		return this.records.of(caseId)
			.stream()
			.filter((hold) -> is(hold, Measure.DELISTED))
			.flatMap((hold) -> hold.productId().stream())
			.collect(Collectors.toSet());
	}

	private static boolean is(Hold hold, Measure measure) {
		return hold.measure() == measure;
	}

	private void hold(String caseId, Hold hold) {
		if (!this.records.of(caseId).contains(hold)) {
			this.records.write(caseId, hold);
		}
	}

	/** Makes a change, and records each product that is now hidden or shown again. */
	private void change(String caseId, Runnable deed) {
		this.cases.hold(caseId);
		Set<String> before = hidden(caseId);
		deed.run();
		Set<String> after = hidden(caseId);
		after.stream()
			.filter((id) -> !before.contains(id))
			.sorted()
			.forEach((id) -> this.audit.record(caseId, "product-hidden", id));
		before.stream()
			.filter((id) -> !after.contains(id))
			.sorted()
			.forEach((id) -> this.audit.record(caseId, "product-shown", id));
	}

	private List<String> ids(String caseId, Predicate<Product> which) {
		return this.products.ofCase(caseId).stream().filter(which).map(Product::id).toList();
	}

}
