package org.ruzhu.money.voucher;

import java.time.LocalDate;

/**
 * A transfer as finance finds it on the bank statement.
 *
 * @param amountFen the amount, in fen
 * @param receivedOn the day it was received
 * @param bankReference the bank's reference, unique among transfers of the same day and
 * amount
 * @param payerName the payer on the statement; empty if finance names none
 */
public record ReceivedTransfer(long amountFen, LocalDate receivedOn, String bankReference, String payerName) {
}
