/** The payments' part in the models that wait for money. */
package org.ruzhu.money.payment.process;
