package org.ruzhu.market.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.ruzhu.market.BrokenMarketException;
import org.ruzhu.market.Market;
import org.ruzhu.market.MarketFolders;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Promise;
import org.ruzhu.platform.engine.ProcessFolder;

/**
 * Makes start-up fail if a market's journey and its {@code market.yaml} contradict each
 * other, in their steps or in durations.
 */
@Component
class ModelCheck {

	private final Map<String, Drawing> steps;

	ModelCheck(Markets markets, MarketFolders folders, ProcessFolder processes) {
		this.steps = processes.processes("steps/*.bpmn")
			.stream()
			.map((file) -> Drawing.read("steps/" + file.getFilename(), file))
			.collect(Collectors.toMap(Drawing::key, Function.identity()));
		folders.files()
			.forEach((id, files) -> check(markets.get(id),
					Drawing.read("markets/" + id + "/onboarding.bpmn", files.get("onboarding.bpmn"))));
	}

	private void check(Market market, Drawing journey) {
		checkSteps(market, journey);
		Set<Drawing> drawings = new LinkedHashSet<>();
		collect(journey, drawings);
		drawings.forEach((drawing) -> drawing.timers().forEach((timer) -> checkTimer(market, drawing, timer)));
	}

	private static void checkSteps(Market market, Drawing journey) {
		Set<String> drawn = journey.steps().stream().map(Drawing::kebab).collect(Collectors.toSet());
		Set<String> named = Set.copyOf(market.steps());
		if (!drawn.equals(named)) {
			throw new BrokenMarketException("markets/" + market.id() + "/market.yaml",
					"'steps' names %s, but onboarding.bpmn calls %s".formatted(sorted(named), sorted(drawn)));
		}
	}

	private static List<String> sorted(Set<String> names) {
		return names.stream().sorted().toList();
	}

	private void collect(Drawing drawing, Set<Drawing> all) {
		if (all.add(drawing)) {
			drawing.calls().forEach((step) -> collect(step(drawing, step), all));
		}
	}

	private Drawing step(Drawing caller, String key) {
		return Optional.ofNullable(this.steps.get(key))
			.orElseThrow(() -> new BrokenMarketException(caller.file(),
					"calls the process '" + key + "', which no file in steps has"));
	}

	private static void checkTimer(Market market, Drawing drawing, Drawing.Timer timer) {
		Stream.of(timer.asks(), timer.before())
			.flatMap(Optional::stream)
			.filter((asked) -> !market.promises().containsKey(asked))
			.forEach((asked) -> {
				throw broken(market, drawing, timer, "asks for the promise '" + asked + "', which market.yaml lacks");
			});
		timer.before().ifPresent((promise) -> {
			Promise before = market.promise(timer.asks().orElseThrow());
			if (before.days() >= market.promise(promise).days()) {
				throw broken(market, drawing, timer, "is due %s before '%s' is kept, which takes only %s"
					.formatted(inWords(before), promise, inWords(market.promise(promise))));
			}
		});
		meant(market, timer).ifPresent((promise) -> {
			if (!timer.keeps(promise)) {
				throw broken(market, drawing, timer, "waits %s, but market.yaml promises '%s' as %s"
					.formatted(timer.waits(), promise, inWords(market.promise(promise))));
			}
		});
	}

	/**
	 * The promise that a timer is named after, such as {@code refund} for {@code
	 * Timer_RefundDue}.
	 */
	private static Optional<String> meant(Market market, Drawing.Timer timer) {
		return market.promises()
			.keySet()
			.stream()
			.filter((promise) -> Stream.of("", "-due", "-overdue")
				.anyMatch((end) -> timer.name().equals(promise + end)))
			.findFirst();
	}

	private static String inWords(Promise promise) {
		return promise.days() + (promise.working() ? " working days" : " days");
	}

	private static BrokenMarketException broken(Market market, Drawing drawing, Drawing.Timer timer, String problem) {
		return new BrokenMarketException(drawing.file() + ", line " + timer.line(),
				"%s, in market %s: %s".formatted(timer.id(), market.id(), problem));
	}

}
