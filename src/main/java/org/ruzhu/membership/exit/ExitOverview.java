package org.ruzhu.membership.exit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.ruzhu.membership.order.Order;
import org.ruzhu.money.receipt.Receipt;

/**
 * What a provider sees about leaving.
 *
 * @param caseId the case
 * @param isPossible whether the exit can be asked for now
 * @param isRunning whether it has begun
 * @param isWithdrawable whether it can be withdrawn now
 * @param exit the exit that it is on, or was on last
 * @param isSealed whether the provider is never admitted again (003, 8.3)
 * @param orders the orders that the marketplace reported and that are unfinished
 * @param blockers what stands between the provider and the refund
 * @param receipts all receipts, back or not
 * @param refund when how much goes back; empty when nothing is held
 * @param payeeAccount where it goes, with the last digits of the account's number
 */
public record ExitOverview(String caseId, boolean isPossible, boolean isRunning, boolean isWithdrawable,
		Optional<CaseExit> exit, boolean isSealed, List<Order> orders, List<ExitBlocker> blockers,
		List<Receipt> receipts, Optional<Refund> refund, Optional<String> payeeAccount) {

	/** What stands in the way besides orders and receipts. */
	public List<ExitBlocker> otherBlockers() {
		return this.blockers.stream()
			.filter((blocker) -> blocker.kind() != ExitBlocker.Kind.ORDER && blocker.kind() != ExitBlocker.Kind.RECEIPT)
			.toList();
	}

	/** The orders in the way, those that staff recorded included. */
	public List<ExitBlocker> orderBlockers() {
		return this.blockers.stream().filter((blocker) -> blocker.kind() == ExitBlocker.Kind.ORDER).toList();
	}

	/** The receipts that are neither back nor waived. */
	public List<Receipt> outstanding() {
		return this.receipts.stream().filter(Receipt::isOutstanding).toList();
	}

	/**
	 * The refund to come.
	 *
	 * @param amountFen how much, in fen: all that is held and all excess
	 * @param dueOn the last day it may take
	 * @param isForecast whether the day assumes that the receipt comes back today
	 * @param isProvisional whether the day rests on a year whose holidays are not
	 * announced
	 */
	public record Refund(long amountFen, LocalDate dueOn, boolean isForecast, boolean isProvisional) {
	}

}
