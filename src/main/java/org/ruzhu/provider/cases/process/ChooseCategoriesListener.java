package org.ruzhu.provider.cases.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Records the categories the provider applies for. Each must be open in the market, and
 * not approved already.
 */
@Component
class ChooseCategoriesListener implements TaskListener {

	private final OnboardingCases cases;

	private final Markets markets;

	ChooseCategoriesListener(OnboardingCases cases, Markets markets) {
		this.cases = cases;
		this.markets = markets;
	}

	@Override
	public void notify(DelegateTask task) {
		List<String> chosen = chosen(task);
		if (chosen.isEmpty()) {
			throw new InvalidAnswerException(ApplyProcess.CATEGORIES, "application.categories.none");
		}
		List<String> open = openCategories(task);
		chosen.stream().filter((category) -> !open.contains(category)).findFirst().ifPresent((category) -> {
			throw new InvalidAnswerException(ApplyProcess.CATEGORIES, "application.categories.closed", category);
		});
		this.cases.choose(task.getExecution().getProcessBusinessKey(), chosen);
	}

	private static List<String> chosen(DelegateTask task) {
		return (task.getVariable(ApplyProcess.CATEGORIES) instanceof Collection<?> values)
				? values.stream().map(Object::toString).distinct().toList() : List.of();
	}

	private List<String> openCategories(DelegateTask task) {
		OnboardingCase theCase = this.cases.get(task.getExecution().getProcessBusinessKey());
		List<String> open = new ArrayList<>(this.markets.get(theCase.marketId()).openCategories());
		open.removeAll(theCase.approvedCategories());
		return open;
	}

}
