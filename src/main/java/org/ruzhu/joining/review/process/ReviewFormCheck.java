package org.ruzhu.joining.review.process;

import java.util.List;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.ReviewFields;
import org.ruzhu.market.BrokenMarketException;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormParts;

/**
 * Stops the start when a market has more categories than the review form has places for
 * their verdicts.
 */
@Component
class ReviewFormCheck {

	private static final String FORM = "review-application.form";

	ReviewFormCheck(Markets markets, ProcessFolder forms, FormParts parts) {
		List<String> fields = forms.forms(FORM)
			.stream()
			.flatMap((form) -> parts.read(form).fields().stream())
			.map(FormComponent::key)
			.toList();
		markets.all().forEach((market) -> check(market, fields));
	}

	private static void check(Market market, List<String> fields) {
		for (int place = 1; place <= market.openCategories().size(); place++) {
			String field = ReviewFields.DECISION + place;
			if (!fields.contains(field) || !fields.contains(ReviewFields.REASON_OF_CATEGORY + place)) {
				throw new BrokenMarketException("markets/" + market.id() + "/market.yaml",
						"has %d open categories, but forms/%s has no place for number %d ('%s')"
							.formatted(market.openCategories().size(), FORM, place, field));
			}
		}
	}

}
