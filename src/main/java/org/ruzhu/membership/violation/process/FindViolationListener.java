package org.ruzhu.membership.violation.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.violation.Measures;
import org.ruzhu.membership.violation.ViolationFinding;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Records a person's finding on a report, and the measures. */
@Component
class FindViolationListener implements TaskListener {

	private static final String MEASURES = "measures";

	private static final String DAYS = "measureDays";

	private static final String DEDUCTION = "deduction";

	private static final String PRODUCTS = "products";

	private final Violations violations;

	FindViolationListener(Violations violations) {
		this.violations = violations;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		switch (answer.optional(ViolationProcess.FINDING)) {
			case "confirmed" -> record(task, confirmed(task, answer));
			case "dismissed" -> record(task,
					new ViolationFinding(false, "", List.of(), Measures.NONE, answer.text(ViolationProcess.REASON)));
			default -> throw new InvalidAnswerException(ViolationProcess.FINDING, "violation.finding.none");
		}
		answer.forget(MEASURES, DAYS, DEDUCTION, PRODUCTS, ViolationProcess.REASON);
	}

	private void record(DelegateTask task, ViolationFinding finding) {
		this.violations.find(ViolationProcess.id(task), finding);
	}

	private static ViolationFinding confirmed(DelegateTask task, Answers answer) {
		Collection<?> measures = (task.getVariable(MEASURES) instanceof Collection<?> chosen) ? chosen : List.of();
		long deduction = answer.optional(DEDUCTION).isEmpty() ? 0 : answer.fen(DEDUCTION);
		List<String> products = Arrays.stream(answer.optional(PRODUCTS).split("[\\s,，、]+"))
			.filter((id) -> !id.isEmpty())
			.toList();
		return new ViolationFinding(true, answer.optional(ViolationProcess.VIOLATION_TYPE), products,
				Measures.of(measures.stream().map(Object::toString).toList(), days(answer), deduction),
				answer.text(ViolationProcess.REASON));
	}

	private static int days(Answers answer) {
		try {
			String days = answer.optional(DAYS);
			return days.isEmpty() ? 0 : Integer.parseUnsignedInt(days);
		}
		catch (NumberFormatException ex) {
			throw new InvalidAnswerException(DAYS, "violation.days.invalid");
		}
	}

}
