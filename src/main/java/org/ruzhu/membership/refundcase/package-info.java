/**
 * Refund cases: what the market paid back to a user for a provider is taken from its
 * deposit (003, 3.1.5②).
 */
package org.ruzhu.membership.refundcase;
