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
import org.ruzhu.platform.panel.Period;

/** Calculates how markets perform; there is at least one in each question. */
@Service
@Transactional(readOnly = true)
public class Dashboards {

	private final TaskFigures tasks;

	private final CaseFigures cases;

	private final Clock clock;

	Dashboards(TaskFigures tasks, CaseFigures cases, Clock clock) {
		this.tasks = tasks;
		this.cases = cases;
		this.clock = clock;
	}

	/** The open tasks by step and age. */
	public List<OpenWork> open(Collection<String> markets) {
		return this.tasks.open(markets, this.clock.instant());
	}

	/** How long each step took in the period. */
	public List<StepTime> times(Collection<String> markets, Period period) {
		return this.tasks.times(markets, period);
	}

	/** How far the cases opened in the period have come by now. */
	public List<FunnelStage> funnel(Collection<String> markets, Period period) {
		return this.cases.funnel(markets, period);
	}

	/** What nobody has claimed comes first, then whoever has most on the desk. */
	public List<Load> load(Collection<String> markets, Period period) {
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
