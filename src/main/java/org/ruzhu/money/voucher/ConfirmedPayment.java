package org.ruzhu.money.voucher;

import java.time.LocalDate;

import org.ruzhu.platform.money.Money;

/**
 * Money that has come in for a case, whichever way, and is to be booked once.
 *
 * @param key the key of its entry in the ledger
 * @param amountFen what came in, in fen
 * @param feeFirst whether a fee that is owed is paid of it first
 * @param receivedOn the day it came in
 * @param reference the bank's or the gateway's own number of it
 * @param payer who paid where it was not the enterprise itself; else empty
 */
public record ConfirmedPayment(String key, String caseId, String marketId, String providerId, long amountFen,
		boolean feeFirst, LocalDate receivedOn, String reference, String payer) {
}
