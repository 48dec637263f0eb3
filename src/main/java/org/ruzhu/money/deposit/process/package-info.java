/** The deposit's part in the models PayDeposit, ResolveTransfer and Onboarding. */
package org.ruzhu.money.deposit.process;
