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
 * @param isPossible whether the exit can be requested now
 * @param isRunning whether it has begun
 * @param isWithdrawable whether it can be withdrawn now
 * @param exit the current or latest exit
 * @param isSealed whether the provider is never admitted again (Management Regulations,
 * 8.3)
 * @param orders the orders that the marketplace reported and that are unfinished
 * @param blockers what blocks the refund
 * @param receipts all receipts, returned or not
 * @param outstanding the receipts that the market asks back, neither returned nor waived
 * @param refund the refund to come; empty if no money is held
 * @param payeeAccount the payee's account, showing only its last digits
 */
public record ExitOverview(String caseId, boolean isPossible, boolean isRunning, boolean isWithdrawable,
		Optional<CaseExit> exit, boolean isSealed, List<Order> orders, List<ExitBlocker> blockers,
		List<Receipt> receipts, List<Receipt> outstanding, Optional<Refund> refund, Optional<String> payeeAccount) {

	/** The exit by which the provider has left; empty if it has not. */
	public Optional<CaseExit> left() {
		return this.exit.filter(CaseExit::isOver);
	}

	/** The blockers other than orders and receipts. */
	public List<ExitBlocker> otherBlockers() {
		return this.blockers.stream()
			.filter((blocker) -> blocker.kind() != ExitBlocker.Kind.ORDER && blocker.kind() != ExitBlocker.Kind.RECEIPT)
			.toList();
	}

	/** The blocking orders, including those that staff recorded. */
	public List<ExitBlocker> orderBlockers() {
		return this.blockers.stream().filter((blocker) -> blocker.kind() == ExitBlocker.Kind.ORDER).toList();
	}

	/**
	 * The refund to come.
	 *
	 * @param amountFen the amount in fen: the held deposit and all excess
	 * @param dueOn the due date, inclusive
	 * @param isForecast whether the due date assumes that the exit begins, and everything
	 * that comes before the term is closed, today
	 * @param isProvisional whether the due date is in a year whose holidays are not
	 * announced yet
	 * @param isLate whether the due date has passed
	 */
	public record Refund(long amountFen, LocalDate dueOn, boolean isForecast, boolean isProvisional, boolean isLate) {
	}

}
