package org.ruzhu.membership.order;

/**
 * An event was reported for an order whose sale is known. Published in the same
 * transaction.
 */
public record OrderChanged(Order order) {
}
