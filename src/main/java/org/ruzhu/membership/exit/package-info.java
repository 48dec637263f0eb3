/**
 * How a provider leaves a market: what blocks the refund, the return of the receipt, and
 * the refund.
 */
package org.ruzhu.membership.exit;
