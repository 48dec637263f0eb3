/** What becomes of a transfer voucher in the models that ask for one. */
package org.ruzhu.money.voucher.process;
