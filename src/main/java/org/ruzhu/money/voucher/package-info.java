/**
 * The transfer vouchers that providers hand in and finance holds against the bank
 * statement.
 */
package org.ruzhu.money.voucher;
