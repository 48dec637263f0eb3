package org.ruzhu.desk.queue.process;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.Reviews;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Marks each new task of staff with what their lists show and tell apart. The marks are
 * the task's own and end with it.
 */
@Component
class TaskMarks {

	static final String CASE = "caseNumber";

	static final String MARKET = "marketName";

	static final String CATEGORIES = "categoriesAsked";

	static final String ROUND = "reviewRound";

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final OnboardingCases cases;

	private final Reviews reviews;

	private final Markets markets;

	TaskMarks(OnboardingCases cases, Reviews reviews, Markets markets) {
		this.cases = cases;
		this.reviews = reviews;
		this.markets = markets;
	}

	@EventListener
	void on(DelegateTask task) {
		if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName()) && StaffTasksAlone.isOne(task)) {
			Optional.ofNullable(task.getExecution().getProcessBusinessKey())
				.flatMap(this.cases::find)
				.ifPresent((theCase) -> mark(task, theCase));
		}
	}

	/**
	 * The mark of a category. It names the market too, so that the list of a category is
	 * found among its own market's tasks.
	 */
	static String category(String marketId, String categoryId) {
		return "category:" + marketId + ":" + categoryId;
	}

	private void mark(DelegateTask task, OnboardingCase theCase) {
		Market market = this.markets.get(theCase.marketId());
		List<String> categories = theCase.categories();
		task.setVariableLocal(CASE, theCase.id());
		task.setVariableLocal(MARKET, market.name().in(LANGUAGE));
		task.setVariableLocal(CATEGORIES,
				categories.stream().map((id) -> name(market, id)).collect(Collectors.joining("、")));
		task.setVariableLocal(ROUND, this.reviews.round(theCase.id()));
		categories.forEach((id) -> task.setVariableLocal(category(market.id(), id), true));
	}

	private static String name(Market market, String category) {
		return market.category(category).map((known) -> known.name().in(LANGUAGE)).orElse(category);
	}

}
