/**
 * The transfer vouchers that providers submit and finance compares with the bank
 * statement.
 */
package org.ruzhu.money.voucher;
