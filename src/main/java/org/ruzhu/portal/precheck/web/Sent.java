package org.ruzhu.portal.precheck.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.ruzhu.market.Market;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.portal.precheck.FactSheet;

/**
 * The page's form as it was sent.
 *
 * @param facts what was typed, by fact
 * @param choices the categories and sub-types chosen, by market; none for a market that
 * was not shown yet
 */
record Sent(Map<String, List<String>> facts, Map<String, List<String>> choices) implements Serializable {

	/** Names the markets whose categories could be chosen on the page. */
	static final String SHOWN = "shown";

	/** Begins the name of a market's choices. */
	static final String CHOSEN = "chosen.";

	static Sent in(HttpServletRequest request, FactSheet sheet) {
		Map<String, List<String>> facts = new LinkedHashMap<>();
		for (FormComponent field : sheet.fields()) {
			facts.put(field.key(), values(request, field.key()));
		}
		Map<String, List<String>> choices = new LinkedHashMap<>();
		values(request, SHOWN).forEach((market) -> choices.put(market, values(request, CHOSEN + market)));
		return new Sent(facts, choices);
	}

	private static List<String> values(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		return (values != null) ? new ArrayList<>(Arrays.asList(values)) : new ArrayList<>();
	}

	/** What was chosen in a market, if its categories were there to choose. */
	Optional<List<String>> chosen(Market market) {
		return Optional.ofNullable(this.choices.get(market.id()));
	}

}
