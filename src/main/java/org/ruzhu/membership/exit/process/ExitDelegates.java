package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.market.DatedElement;
import org.ruzhu.membership.exit.ExitBlockers;
import org.ruzhu.membership.exit.ExitSteps;
import org.ruzhu.membership.exit.ExitWithdrawals;
import org.ruzhu.money.deposit.DepositRefunds;
import org.ruzhu.money.receipt.Receipts;

import static org.ruzhu.platform.engine.OnCase.onCase;
import static org.ruzhu.platform.engine.OnCase.setOnCase;

/** The glue of the model Exit, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class ExitDelegates {

	/** Begins the exit. Originals that were not sent yet stay with the market. */
	@Bean
	JavaDelegate beginExitDelegate(ExitSteps steps, Receipts receipts) {
		return (execution) -> {
			String caseId = execution.getProcessBusinessKey();
			execution.setVariable(ExitProcess.EXIT_GROUND, steps.begin(caseId).name());
			receipts.sendNoMore(caseId);
			execution.setVariable(ExitProcess.RECEIPT_OUTSTANDING, !receipts.outstanding(caseId).isEmpty());
		};
	}

	/** Takes the products of the leaving provider off the market. */
	@Bean
	JavaDelegate delistProductsDelegate(ExitSteps steps) {
		return onCase(steps::delist);
	}

	/** Makes the case a member again. */
	@Bean
	JavaDelegate stayMemberDelegate(ExitWithdrawals withdrawals) {
		return setOnCase(ExitProcess.RECEIPTS_TO_HAND_OUT, withdrawals::stay);
	}

	/** Checks whether orders have to be refunded first. */
	@Bean
	JavaDelegate checkOrdersDelegate(ExitSteps steps) {
		return setOnCase(ExitProcess.ORDERS_UNFINISHED, steps::areOrdersUnfinished);
	}

	/** Starts the refund term. */
	@Bean
	JavaDelegate startRefundTermDelegate(ExitSteps steps) {
		return setOnCase(ExitProcess.RECEIPT_RETURNED_ON, (caseId) -> steps.refundDaysFrom(caseId).toString());
	}

	@Bean
	DatedElement refundDate() {
		return new DatedElement(ExitProcess.REFUND_DUE, "refund");
	}

	@Bean
	DatedElement refundConfirmationDate() {
		return new DatedElement(ExitProcess.CONFIRM_REFUND, "refund");
	}

	/** Checks whether anything blocks the refund, now that it is due. */
	@Bean
	JavaDelegate checkExitBlockersDelegate(ExitBlockers blockers) {
		return setOnCase(ExitProcess.EXIT_BLOCKED, (caseId) -> !blockers.of(caseId).isEmpty());
	}

	/** Sets the refund aside, before the bank is first asked to pay it. */
	@Bean
	JavaDelegate beginRefundDelegate(ExitSteps steps) {
		return onCase(steps::beginRefund);
	}

	/** Refunds the deposit in full, without interest, exactly once. */
	@Bean
	JavaDelegate refundDepositDelegate(DepositRefunds refunds) {
		return onCase(refunds::pay);
	}

	/** Closes the case. */
	@Bean
	JavaDelegate closeCaseDelegate(ExitSteps steps) {
		return onCase(steps::close);
	}

}
