package org.ruzhu.membership.product;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.product.HoldRecords.Hold;
import org.ruzhu.membership.product.HoldRecords.Measure;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * What keeps products from users for a while. Whether one is hidden follows from the
 * holds in force, in whatever order they come and end; each is known by what it is for.
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

	/** Hides all products that are delivered as SaaS, those to come included. */
	public void hideSaas(String caseId, String reference) {
		change(caseId, () -> hold(caseId, new Hold(Optional.empty(), Measure.HIDDEN, reference)));
	}

	/** Takes all products that are delivered as SaaS off the market. */
	public void delistSaas(String caseId, String reference) {
		delist(caseId, ids(caseId, (product) -> product.details().delivery() == Delivery.SAAS), reference);
	}

	/** Takes those of these products off the market that are listed or held off it. */
	public void delist(String caseId, List<String> productIds, String reference) {
		this.cases.hold(caseId);
		Set<String> offAlready = delisted(caseId);
		Set<String> off = Set.copyOf(this.products.delist(caseId, productIds));
		productIds.stream()
			.filter((id) -> off.contains(id) || offAlready.contains(id))
			.forEach((id) -> hold(caseId, new Hold(Optional.of(id), Measure.DELISTED, reference)));
	}

	/** Ends what is held for a reason, and lists again what nothing else keeps off. */
	public void release(String caseId, String reference) {
		Set<String> off = delisted(caseId);
		change(caseId, () -> this.records.release(caseId, reference));
		Set<String> stillOff = delisted(caseId);
		this.products.relist(caseId, ids(caseId, (product) -> off.contains(product.id())
				&& !stillOff.contains(product.id()) && product.state() == Product.State.DELISTED));
	}

	/** The products of a case that users do not see although they are listed. */
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

	/** The history tells of each product that users see no longer, or again. */
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
