package org.ruzhu.provider.cases.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Records the mode of cooperation and the categories the provider applies for. Each
 * category must be open in the market, and not approved already. The mode cannot change
 * after the first submission.
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
		String caseId = task.getExecution().getProcessBusinessKey();
		OnboardingCase theCase = this.cases.get(caseId);
		Market market = this.markets.get(theCase.marketId());
		List<String> open = openCategories(theCase, market);
		chosen.stream().filter((category) -> !open.contains(category)).findFirst().ifPresent((category) -> {
			throw new InvalidAnswerException(ApplyProcess.CATEGORIES, "application.categories.closed", category);
		});
		Optional<String> mode = Optional.ofNullable(task.getVariable(ApplyProcess.MODE)).map(Object::toString);
		if (theCase.state() == OnboardingCase.State.DRAFT) {
			this.cases.choose(caseId, mode(mode.or(theCase::mode), market), chosen);
		}
		else {
			refuseAnother(mode, theCase, market);
			this.cases.choose(caseId, chosen);
		}
	}

	/** The mode to join by. Forms that are older than modes answer with none. */
	private static String mode(Optional<String> answered, Market market) {
		String chosen = answered.orElseGet(market::usualMode);
		if (market.mode(chosen).isEmpty()) {
			throw new InvalidAnswerException(ApplyProcess.MODE, "application.mode.unknown", chosen);
		}
		return chosen;
	}

	private static void refuseAnother(Optional<String> mode, OnboardingCase theCase, Market market) {
		String kept = theCase.mode().orElseGet(market::usualMode);
		if (mode.filter((answered) -> !answered.equals(kept)).isPresent()) {
			throw new InvalidAnswerException(ApplyProcess.MODE, "application.mode.fixed");
		}
	}

	private static List<String> chosen(DelegateTask task) {
		return (task.getVariable(ApplyProcess.CATEGORIES) instanceof Collection<?> values)
				? values.stream().map(Object::toString).distinct().toList() : List.of();
	}

	private static List<String> openCategories(OnboardingCase theCase, Market market) {
		List<String> open = new ArrayList<>(market.openCategories());
		open.removeAll(theCase.approvedCategories());
		return open;
	}

}
