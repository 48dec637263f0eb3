package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.market.DatedElement;
import org.ruzhu.membership.exit.ExitRefunds;
import org.ruzhu.membership.exit.ExitSteps;
import org.ruzhu.membership.exit.ExitWithdrawals;
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

	/** Checks whether everything is cleared. */
	@Bean
	JavaDelegate checkClearedDelegate(RefundConditions conditions) {
		return conditions::look;
	}

	/** Looks each morning for what blocks the refund. */
	@Bean
	JavaDelegate lookForBlockersDelegate(RefundConditions conditions) {
		return conditions::look;
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

	/** Checks whether anything blocks the refund, in the morning of its last day. */
	@Bean
	JavaDelegate checkExitBlockersDelegate(RefundConditions conditions) {
		return conditions::look;
	}

	/** Checks whether the second person has confirmed or returned the refund. */
	@Bean
	JavaDelegate checkConfirmedDelegate(RefundConditions conditions) {
		return conditions::look;
	}

	/** Sets the refund aside, before the bank is first asked to pay it. */
	@Bean
	JavaDelegate beginRefundDelegate(ExitRefunds refunds) {
		return onCase(refunds::begin);
	}

	/** Refunds the deposit in full, without interest, exactly once. */
	@Bean
	JavaDelegate refundDepositDelegate(ExitRefunds refunds) {
		return onCase(refunds::pay);
	}

	/** Closes the case. */
	@Bean
	JavaDelegate closeCaseDelegate(ExitSteps steps) {
		return onCase(steps::close);
	}

}
