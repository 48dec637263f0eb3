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
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Applications;

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

	private final Applications applications;

	private final Reviews reviews;

	private final Markets markets;

	TaskMarks(Applications applications, Reviews reviews, Markets markets) {
		this.applications = applications;
		this.reviews = reviews;
		this.markets = markets;
	}

	@EventListener
	void on(DelegateTask task) {
		if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName()) && StaffTasksAlone.isOne(task)) {
			Optional.ofNullable(task.getExecution().getProcessBusinessKey())
				.flatMap(this.applications::find)
				.ifPresent((application) -> mark(task, application));
		}
	}

	/**
	 * The mark of a category. It names the market too, so that the list of a category is
	 * found among its own market's tasks.
	 */
	static String category(String marketId, String categoryId) {
		return "category:" + marketId + ":" + categoryId;
	}

	private void mark(DelegateTask task, Application application) {
		Market market = this.markets.get(application.marketId());
		List<String> categories = application.categories();
		task.setVariableLocal(CASE, application.id());
		task.setVariableLocal(MARKET, market.name().in(LANGUAGE));
		task.setVariableLocal(CATEGORIES,
				categories.stream().map((id) -> name(market, id)).collect(Collectors.joining("、")));
		task.setVariableLocal(ROUND, this.reviews.round(application.id()));
		categories.forEach((id) -> task.setVariableLocal(category(market.id(), id), true));
	}

	private static String name(Market market, String category) {
		return market.category(category).map((known) -> known.name().in(LANGUAGE)).orElse(category);
	}

}
