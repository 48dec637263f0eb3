/**
 * Withdrawal of income, where a market opens it only once a deposit is paid (003, how to
 * pay the deposit).
 */
package org.ruzhu.money.payout;
