package org.ruzhu.membership.order;

/**
 * Why a report is parked for a person; its message key is {@code order.problem.<name>}.
 */
public enum OrderProblem {

	/** The event has no id, so a repeated report could not be recognized. */
	NO_EVENT,
	/** The order has no id. */
	NO_ORDER,
	/** An id has characters that cannot be stored. */
	UNREADABLE_ID,
	/** An id is longer than 60 characters. */
	LONG_ID,
	/** The type of event is unknown. */
	UNKNOWN_TYPE,
	/** The time is missing or cannot be read. */
	NO_TIME,
	/** The time is in the future. */
	FUTURE,
	/** There is no such case in this market. */
	UNKNOWN_PROVIDER,
	/** The category is missing. */
	NO_CATEGORY,
	/** The market has no such category. */
	UNKNOWN_CATEGORY,
	/** The provider's case has no such product. */
	UNKNOWN_PRODUCT,
	/** The amount is missing or not a number. */
	NO_AMOUNT,
	/** The amount is zero, negative, or has more than two decimals. */
	BAD_AMOUNT,
	/** The amount is more than any order can be. */
	ABSURD_AMOUNT,
	/** The currency is not CNY. */
	NOT_CNY,
	/** A refund without a known cause. */
	NO_CAUSE,
	/** The event is already known, with other values. */
	CONTRADICTS,
	/** The payment of this order was reported by another event. */
	PAID_TWICE

}
