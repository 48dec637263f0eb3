/** The payout's part in the model OpenPayout. */
package org.ruzhu.money.payout.process;
