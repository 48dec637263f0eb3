package org.ruzhu.joining.review.web;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.KeptPromises;
import org.ruzhu.joining.review.PromiseKept;
import org.ruzhu.platform.panel.FigureSource;
import org.ruzhu.platform.panel.Period;

/** The promises of each month by market, months without any too. */
@Component
class PromiseFigures implements FigureSource {

	private final KeptPromises promises;

	PromiseFigures(KeptPromises promises) {
		this.promises = promises;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public String template() {
		return "review/promises";
	}

	@Override
	public Map<YearMonth, Map<String, PromiseKept>> figures(Collection<String> markets, Period period) {
		List<PromiseKept> all = this.promises.kept(markets, period);
		Map<YearMonth, Map<String, PromiseKept>> promises = new LinkedHashMap<>();
		if (!all.isEmpty()) {
			period.months().forEach((month) -> promises.put(month, new LinkedHashMap<>()));
			all.forEach((one) -> promises.get(one.month()).put(one.marketId(), one));
		}
		return promises;
	}

}
