package org.ruzhu.desk.insight;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.ruzhu.desk.insight.FunnelStage.Stage;

/** Adds up how far cases came: whoever reached a stage has been at all before it. */
final class Funnel {

	private Funnel() {
	}

	/**
	 * Some cases that came as far as a stage.
	 *
	 * @param fate the milestone that ended them there; empty where nothing has
	 */
	record Ended(Stage stage, String fate, int cases) {
	}

	static List<FunnelStage> of(List<Ended> all) {
		return Arrays.stream(Stage.values()).map((stage) -> stage(stage, all)).toList();
	}

	private static FunnelStage stage(Stage stage, List<Ended> all) {
		int reached = sum(all, (some) -> some.stage().compareTo(stage) >= 0);
		return new FunnelStage(stage, reached, (stage != Stage.ONBOARDED) ? fate(all, stage, "") : 0,
				fate(all, stage, "application-refused"), fate(all, stage, "application-lapsed"),
				fate(all, stage, "application-withdrawn"));
	}

	private static int fate(List<Ended> all, Stage stage, String fate) {
		return sum(all, (some) -> some.stage() == stage && some.fate().equals(fate));
	}

	private static int sum(List<Ended> all, Predicate<Ended> which) {
		return all.stream().filter(which).mapToInt(Ended::cases).sum();
	}

}
