/** The model SendReceipt. */
package org.ruzhu.money.receipt.process;
