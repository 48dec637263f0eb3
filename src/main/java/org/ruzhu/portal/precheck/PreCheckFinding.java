package org.ruzhu.portal.precheck;

import java.util.List;

import org.ruzhu.market.Category;
import org.ruzhu.market.Criterion;
import org.ruzhu.market.Market;
import org.ruzhu.market.UnmetCondition;

/**
 * The result of a market's conditions for one category.
 *
 * @param category the category, open or only planned
 * @param unmet the conditions that the stated facts do not meet
 */
public record PreCheckFinding(Market market, Category category, List<UnmetCondition> unmet) {

	/** Whether the stated facts meet every condition. */
	public boolean isEligible() {
		return this.unmet.isEmpty();
	}

	/** The criteria that a reviewer would still judge. */
	public List<Criterion> judged() {
		return this.market.judgements(List.of(this.category.id()));
	}

	/** What the market prefers but does not require. */
	public List<Criterion> preferred() {
		return this.market.preferences(List.of(this.category.id()));
	}

}
