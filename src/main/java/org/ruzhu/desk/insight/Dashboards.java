package org.ruzhu.desk.insight;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.desk.insight.process.TaskFigures;

/** Draws up how markets do. */
@Service
public class Dashboards {

	private final TaskFigures tasks;

	private final CaseFigures cases;

	private final Clock clock;

	Dashboards(TaskFigures tasks, CaseFigures cases, Clock clock) {
		this.tasks = tasks;
		this.cases = cases;
		this.clock = clock;
	}

	/** What is open in these markets now, and how the period went. */
	@Transactional(readOnly = true)
	public Dashboard of(Collection<String> markets, Period period) {
		if (markets.isEmpty()) {
			return new Dashboard(List.of(), List.of(), List.of(), List.of(), List.of());
		}
		return new Dashboard(this.tasks.open(markets, this.clock.instant()), this.cases.promises(markets, period),
				this.tasks.times(markets, period), this.cases.funnel(markets, period), load(markets, period));
	}

	/** What nobody has claimed comes first, then whoever has most on the desk. */
	private List<Load> load(Collection<String> markets, Period period) {
		Map<String, Integer> done = new HashMap<>(this.cases.done(markets, period));
		List<Load> all = new ArrayList<>();
		for (Load one : this.tasks.load(markets, this.clock.instant())) {
			Integer completed = done.remove(one.staffId());
			all.add(new Load(one.staffId(), one.open(), one.overdue(), (completed != null) ? completed : 0));
		}
		done.forEach((staffId, completed) -> all.add(new Load(staffId, 0, 0, completed)));
		all.sort(Comparator.comparing((Load one) -> one.staffId() != null)
			.thenComparing(Load::open, Comparator.reverseOrder())
			.thenComparing(Load::staffId, Comparator.nullsFirst(Comparator.naturalOrder())));
		return all;
	}

}
