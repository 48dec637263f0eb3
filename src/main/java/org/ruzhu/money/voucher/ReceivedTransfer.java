package org.ruzhu.money.voucher;

import java.time.LocalDate;

/**
 * A transfer as finance finds it on the bank statement.
 *
 * @param amountFen what came in, in fen
 * @param receivedOn the day it came in
 * @param bankReference the bank's reference, which no two transfers of that day and
 * amount share
 * @param payerName the remitter on the statement; empty when finance names none
 */
public record ReceivedTransfer(long amountFen, LocalDate receivedOn, String bankReference, String payerName) {
}
