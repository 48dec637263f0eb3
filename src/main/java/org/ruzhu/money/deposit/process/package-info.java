/** The deposit's part in the models PayDeposit, SettleTransfer and Onboarding. */
package org.ruzhu.money.deposit.process;
