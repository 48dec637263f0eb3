/** The deposit receipts: issued, handed out, sent back, waived. */
package org.ruzhu.money.receipt;
