package org.ruzhu.money.voucher;

import java.time.LocalDate;

import org.ruzhu.platform.money.Money;

/**
 * A confirmed payment for a case, by any way of paying, to be booked once.
 *
 * @param key the key of its entry in the ledger
 * @param amountFen the amount, in fen
 * @param feeFirst whether it pays an owed fee first
 * @param receivedOn the day it was received
 * @param reference the bank's reference or the gateway's transaction number
 * @param payer the payer, if it was not the enterprise itself; otherwise empty
 */
public record ConfirmedPayment(String key, String caseId, String marketId, String providerId, long amountFen,
		boolean feeFirst, LocalDate receivedOn, String reference, String payer) {
}
