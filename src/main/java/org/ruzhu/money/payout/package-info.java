/**
 * Withdrawal of income, where a market opens it only once a deposit is paid (Platform
 * Fees and Deposit Rules, how to pay the deposit).
 */
package org.ruzhu.money.payout;
