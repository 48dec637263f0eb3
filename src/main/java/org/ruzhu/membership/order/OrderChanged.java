package org.ruzhu.membership.order;

/**
 * Something was reported of an order whose sale is known; told in the same transaction.
 */
public record OrderChanged(Order order) {
}
