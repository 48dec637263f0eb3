package org.ruzhu.membership.order;

/** A report cannot be accepted; a person has to look at it. */
class UnacceptableReportException extends RuntimeException {

	private final OrderProblem problem;

	UnacceptableReportException(OrderProblem problem) {
		super("A report cannot be taken: " + problem);
		this.problem = problem;
	}

	OrderProblem problem() {
		return this.problem;
	}

}
