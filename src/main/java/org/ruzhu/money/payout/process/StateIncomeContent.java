package org.ruzhu.money.payout.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payout.Payouts;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.TaskContent;

/** Offers the categories that may have income. */
@Component
class StateIncomeContent implements TaskContent {

	private final Payouts payouts;

	StateIncomeContent(Payouts payouts) {
		this.payouts = payouts;
	}

	@Override
	public String taskKey() {
		return OpenPayoutProcess.STATE_INCOME;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		return this.payouts.find(caseId)
			.<Map<String, Object>>map((payout) -> Map.of(OpenPayoutProcess.INCOME_CATEGORIES, payout.categories()))
			.orElse(Map.of());
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		return Map.of(OpenPayoutProcess.INCOME_CATEGORIES,
				this.payouts.choices(caseId)
					.stream()
					.map((part) -> new Option(part.id(), part.name().zh(), part.name().en()))
					.toList());
	}

}
