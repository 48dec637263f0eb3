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
 * The page's form as it was submitted.
 *
 * @param facts the typed values, by fact
 * @param choices the chosen categories and sub-types, by market; a market that was not
 * shown yet is missing
 * @param modes the chosen modes of cooperation, by market
 */
record Sent(Map<String, List<String>> facts, Map<String, List<String>> choices,
		Map<String, String> modes) implements Serializable {

	/** The parameter with the markets whose categories could be chosen on the page. */
	static final String SHOWN = "shown";

	/** The prefix of the parameters with a market's choices. */
	static final String CHOSEN = "chosen.";

	/** The prefix of the parameters with a market's mode. */
	static final String MODE = "mode.";

	static Sent in(HttpServletRequest request, FactSheet sheet) {
		Map<String, List<String>> facts = new LinkedHashMap<>();
		for (FormComponent field : sheet.fields()) {
			facts.put(field.key(), values(request, field.key()));
		}
		Map<String, List<String>> choices = new LinkedHashMap<>();
		Map<String, String> modes = new LinkedHashMap<>();
		values(request, SHOWN).forEach((market) -> {
			choices.put(market, values(request, CHOSEN + market));
			values(request, MODE + market).forEach((mode) -> modes.put(market, mode));
		});
		return new Sent(facts, choices, modes);
	}

	private static List<String> values(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		return (values != null) ? new ArrayList<>(Arrays.asList(values)) : new ArrayList<>();
	}

	/** The mode chosen in a market; empty if none was. */
	Optional<String> mode(Market market) {
		return Optional.ofNullable(this.modes.get(market.id()));
	}

	/** The choices in a market; empty if its categories were not shown. */
	Optional<List<String>> chosen(Market market) {
		return Optional.ofNullable(this.choices.get(market.id()));
	}

}
