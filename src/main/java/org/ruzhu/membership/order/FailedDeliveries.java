package org.ruzhu.membership.order;

import java.util.List;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Delivery;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Promise;
import org.ruzhu.membership.order.OrderEvent.Sale;
import org.ruzhu.membership.order.process.FixDeliveryProcess;
import org.ruzhu.membership.product.Holds;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Handles failed deliveries of SaaS products (Management Regulations, 4.2). The product
 * is hidden at once. If the delivery is not fixed, all SaaS products are hidden later,
 * and then delisted. None of this happens in markets that do not state the days.
 */
@Service
@Transactional
public class FailedDeliveries {

	/** The promise with the days after the failure until all SaaS products are hidden. */
	public static final String HIDE_ALL = "delivery-hide-all";

	/**
	 * The promise with the days after the failure until all SaaS products are delisted.
	 */
	public static final String DELIST = "delivery-delist";

	private final OrderRecords orders;

	private final OnboardingCases cases;

	private final Markets markets;

	private final Products products;

	private final Holds holds;

	private final FixDeliveryProcess process;

	FailedDeliveries(OrderRecords orders, OnboardingCases cases, Markets markets, Products products, Holds holds,
			FixDeliveryProcess process) {
		this.orders = orders;
		this.cases = cases;
		this.markets = markets;
		this.products = products;
		this.holds = holds;
		this.process = process;
	}

	@EventListener
	public void on(OrderChanged changed) {
		Order order = changed.order();
		Sale sale = order.sale().orElseThrow();
		boolean running = this.process.isRunning(sale.caseId(), order.id());
		if (running && !order.isFailing()) {
			this.process.fixed(sale.caseId(), order.id());
		}
		if (!running && order.isFailing() && isSaas(sale) && isStated(order.marketId())) {
			this.process.start(this.cases.get(sale.caseId()), order);
		}
	}

	private boolean isSaas(Sale sale) {
		return product(sale).filter((product) -> product.details().delivery() == Delivery.SAAS).isPresent();
	}

	private Optional<Product> product(Sale sale) {
		return this.products.ofCase(sale.caseId())
			.stream()
			.filter((product) -> sale.productId().filter(product.id()::equals).isPresent())
			.findFirst();
	}

	private boolean isStated(String marketId) {
		return this.markets.get(marketId).promises().keySet().containsAll(List.of(HIDE_ALL, DELIST));
	}

	/** Hides the product of the order. */
	public void hideProduct(String caseId, String orderId) {
		find(caseId, orderId).flatMap(Order::sale)
			.flatMap(Sale::productId)
			.ifPresent((product) -> this.holds.hide(caseId, product, reference(orderId)));
	}

	/** Hides all SaaS products of the provider. */
	public void hideSaasProducts(String caseId, String orderId) {
		this.holds.hideSaas(caseId, reference(orderId));
	}

	/** Delists all SaaS products of the provider. */
	public void delistSaasProducts(String caseId, String orderId) {
		this.holds.delistSaas(caseId, reference(orderId));
	}

	/** Undoes what was done for the order, because its delivery is fixed. */
	public void restoreProducts(String caseId, String orderId) {
		this.holds.release(caseId, reference(orderId));
	}

	private static String reference(String orderId) {
		return "order " + orderId;
	}

	private Optional<Order> find(String caseId, String orderId) {
		return this.orders.find(this.cases.get(caseId).marketId(), orderId);
	}

	/** The failing deliveries of a case that have consequences, the oldest first. */
	@Transactional(readOnly = true)
	public List<Failure> of(String caseId) {
		Market market = this.markets.get(this.cases.get(caseId).marketId());
		if (!isStated(market.id())) {
			return List.of();
		}
		return this.orders.open(caseId)
			.stream()
			.filter(Order::isFailing)
			.flatMap((order) -> product(order.sale().orElseThrow()).stream()
				.filter((product) -> product.details().delivery() == Delivery.SAAS)
				.map((product) -> new Failure(order, product.name(), market.promise(HIDE_ALL), market.promise(DELIST))))
			.toList();
	}

	/** A failing delivery, with the market's promises for it. */
	public record Failure(Order order, String product, Promise hideAll, Promise delist) {
	}

}
