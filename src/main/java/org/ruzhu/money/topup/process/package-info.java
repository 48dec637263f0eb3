/** The model TopUp. */
package org.ruzhu.money.topup.process;
