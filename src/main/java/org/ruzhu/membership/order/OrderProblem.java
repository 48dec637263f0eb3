package org.ruzhu.membership.order;

/** Why a report waits for a person; {@code order.problem.<name>} says it. */
public enum OrderProblem {

	/** The event has no id, so a second report would not be known. */
	NO_EVENT,
	/** The order has no id. */
	NO_ORDER,
	/** An id has characters in it that cannot be kept. */
	UNREADABLE_ID,
	/** An id is longer than 60 characters. */
	LONG_ID,
	/** What happened is none of the things that can. */
	UNKNOWN_TYPE,
	/** When it happened cannot be read. */
	NO_TIME,
	/** It is said to happen in the future. */
	FUTURE,
	/** There is no such case in this market. */
	UNKNOWN_PROVIDER,
	/** The category is missing. */
	NO_CATEGORY,
	/** The market has no such category. */
	UNKNOWN_CATEGORY,
	/** The provider's case has no such product. */
	UNKNOWN_PRODUCT,
	/** The amount is missing or no number. */
	NO_AMOUNT,
	/** The amount is nothing, negative, or has more than two decimals. */
	BAD_AMOUNT,
	/** The amount is beyond anything an order can be. */
	ABSURD_AMOUNT,
	/** Another currency than CNY. */
	NOT_CNY,
	/** A refund without a cause that is known. */
	NO_CAUSE,
	/** The event is known, with other words. */
	CONTRADICTS,
	/** The payment of this order was reported by another event. */
	PAID_TWICE

}
