package org.ruzhu.membership.category;

import java.util.List;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.OrderEvent.Sale;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.membership.product.Holds;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;

/** The products and orders in a category that a member gives up. */
@Component
class CategorySales {

	private final Products products;

	private final Holds holds;

	private final Orders orders;

	CategorySales(Products products, Holds holds, Orders orders) {
		this.products = products;
		this.holds = holds;
		this.orders = orders;
	}

	/** Takes the products of the category off the market. */
	void stop(CategoryLeave leave) {
		List<String> ids = this.products.ofCase(leave.caseId())
			.stream()
			.filter((product) -> product.details().category().equals(leave.category()))
			.map(Product::id)
			.toList();
		this.holds.delist(leave.caseId(), ids, leave.reference());
	}

	/** Lists the products of the category again. */
	void resume(CategoryLeave leave) {
		this.holds.release(leave.caseId(), leave.reference());
	}

	/** Whether the category still has an open order or complaint. */
	boolean areOpen(CategoryLeave leave) {
		return this.orders.open(leave.caseId())
			.stream()
			.flatMap((order) -> order.sale().stream())
			.map(Sale::category)
			.anyMatch(leave.category()::equals);
	}

}
