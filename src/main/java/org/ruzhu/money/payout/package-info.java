/**
 * Withdrawal of income, where a market opens it only against a deposit (003, how to pay
 * the deposit).
 */
package org.ruzhu.money.payout;
