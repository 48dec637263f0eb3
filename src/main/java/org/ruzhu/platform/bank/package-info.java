/**
 * The bank that pays money out for a market: refunds, and the small transfer that proves
 * an account.
 */
package org.ruzhu.platform.bank;
