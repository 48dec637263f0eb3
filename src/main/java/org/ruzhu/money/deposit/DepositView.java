package org.ruzhu.money.deposit;

import java.util.List;

import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.ledger.PenaltyBalance;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.money.voucher.Voucher;

/**
 * A deposit as its provider sees it.
 *
 * @param caseId the case
 * @param balance what is owed, held, excess, paid and refunded
 * @param returningFen what is set aside for a refund or return and has not left the bank
 * yet, in fen
 * @param penalties what violations have cost
 * @param payments the confirmed vouchers, the newest first
 * @param receipts the receipts, by number
 * @param vouchers all vouchers, the newest first
 */
public record DepositView(String caseId, Balance balance, long returningFen, PenaltyBalance penalties,
		List<Voucher> payments, List<Receipt> receipts, List<Voucher> vouchers) {

	/** Whether finance has yet to look at what the provider says it has paid. */
	public boolean isAwaitingFinance() {
		return this.vouchers.stream().findFirst().filter(Voucher::isUndecided).isPresent();
	}

}
