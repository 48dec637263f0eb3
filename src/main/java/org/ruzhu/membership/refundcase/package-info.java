/**
 * Refund cases: what the market refunded to a user for a provider is deducted from its
 * deposit (Management Regulations, 3.1.5②).
 */
package org.ruzhu.membership.refundcase;
