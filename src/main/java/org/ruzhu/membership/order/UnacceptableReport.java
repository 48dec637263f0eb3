package org.ruzhu.membership.order;

/** A report that a person has to look at. */
class UnacceptableReport extends RuntimeException {

	private final OrderProblem problem;

	UnacceptableReport(OrderProblem problem) {
		super("A report cannot be taken: " + problem);
		this.problem = problem;
	}

	OrderProblem problem() {
		return this.problem;
	}

}
