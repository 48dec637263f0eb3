/** The transfer voucher's part in the models that ask for one. */
package org.ruzhu.money.voucher.process;
