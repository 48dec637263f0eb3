package org.ruzhu.review.process;

import java.util.List;

import org.ruzhu.engine.ProcessFolder;
import org.ruzhu.form.FormComponent;
import org.ruzhu.form.FormSchema;
import org.ruzhu.market.BrokenMarket;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.review.ReviewFields;

import org.springframework.stereotype.Component;

/**
 * Stops the start when a market has more categories than the review form has places for
 * their verdicts.
 */
@Component
class ReviewPlaces {

	private static final String FORM = "review-application.form";

	ReviewPlaces(Markets markets, ProcessFolder forms) {
		List<String> fields = forms.forms(FORM)
			.stream()
			.flatMap((form) -> FormSchema.read(form).fields().stream())
			.map(FormComponent::key)
			.toList();
		markets.all().forEach((market) -> check(market, fields));
	}

	private static void check(Market market, List<String> fields) {
		for (int place = 1; place <= market.openCategories().size(); place++) {
			String field = ReviewFields.DECISION + place;
			if (!fields.contains(field) || !fields.contains(ReviewFields.REASON_OF_CATEGORY + place)) {
				throw new BrokenMarket("markets/" + market.id() + "/market.yaml",
						"has %d open categories, but forms/%s has no place for number %d ('%s')"
							.formatted(market.openCategories().size(), FORM, place, field));
			}
		}
	}

}
