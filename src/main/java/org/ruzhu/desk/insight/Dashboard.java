package org.ruzhu.desk.insight;

import java.util.List;

/** How some markets do: what is open now, and how a period went. */
public record Dashboard(List<OpenWork> open, List<PromiseKept> promises, List<StepTime> times, List<FunnelStage> funnel,
		List<Load> load) {
}
