/** The deposit's part in the models PayDeposit and Onboarding. */
package org.ruzhu.deposit.process;
