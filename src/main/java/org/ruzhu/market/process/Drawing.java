package org.ruzhu.market.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;

import org.springframework.core.io.Resource;

import org.ruzhu.market.BrokenMarketException;
import org.ruzhu.platform.engine.HappyPath;

/**
 * The parts of a diagram that a market's data must agree with.
 *
 * @param file the file name, for messages
 * @param key the key of the process
 * @param calls the keys of the processes it calls
 * @param steps those that a journey calls on its main path
 */
record Drawing(String file, String key, List<String> calls, List<String> steps, List<Timer> timers) {

	/**
	 * Reads a diagram.
	 * @throws BrokenMarketException if it is not a readable diagram
	 */
	static Drawing read(String name, Resource file) {
		try {
			byte[] xml = file.getContentAsByteArray();
			String text = new String(xml, StandardCharsets.UTF_8);
			BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
			List<Timer> timers = Stream
				.concat(model.getModelElementsByType(TimerEventDefinition.class)
					.stream()
					.map((timer) -> Timer.of(timer, text)),
						model.getModelElementsByType(UserTask.class)
							.stream()
							.filter((task) -> task.getCamundaDueDate() != null)
							.map((task) -> Timer.of(task, text)))
				.toList();
			return new Drawing(name, model.getModelElementsByType(Process.class).iterator().next().getId(),
					calls(model, (call) -> true), calls(model, onMainRoad(model)), timers);
		}
		catch (IOException | ModelException ex) {
			throw new BrokenMarketException(name, "is no readable diagram: " + ex.getMessage());
		}
	}

	private static Predicate<CallActivity> onMainRoad(BpmnModelInstance model) {
		Set<String> mainRoad = HappyPath.of(model);
		return (call) -> mainRoad.contains(call.getId());
	}

	private static List<String> calls(BpmnModelInstance model, Predicate<CallActivity> which) {
		return model.getModelElementsByType(CallActivity.class)
			.stream()
			.filter(which)
			.map(CallActivity::getCalledElement)
			.distinct()
			.toList();
	}

	/**
	 * Converts a name from camel case to the style of market.yaml: {@code PayDeposit}
	 * becomes {@code pay-deposit}.
	 */
	static String kebab(String camel) {
		return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	/**
	 * A timer of a diagram, or the due date of a task.
	 *
	 * @param id the id of its event or task
	 * @param waits its date, duration or cycle, as drawn
	 * @param line its line in the file
	 */
	record Timer(String id, String waits, long line) {

		private static final Pattern ASKS = Pattern.compile("promises\\.[^']*'([a-z][a-z0-9-]*)'");

		private static final Pattern BEFORE = Pattern.compile("dueBefore\\([^']*'[a-z0-9-]+',\\s*'([a-z][a-z0-9-]*)'");

		private static Timer of(TimerEventDefinition timer, String text) {
			String id = ((FlowElement) timer.getParentElement()).getId();
			String waits = Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
				.filter((expression) -> expression != null)
				.map((expression) -> expression.getTextContent().strip())
				.findFirst()
				.orElse("");
			return new Timer(id, waits, line(id, text));
		}

		private static Timer of(UserTask task, String text) {
			return new Timer(task.getId(), task.getCamundaDueDate(), line(task.getId(), text));
		}

		private static long line(String id, String text) {
			return text.substring(0, Math.max(0, text.indexOf('"' + id + '"'))).lines().count();
		}

		/** The part of its id after the prefix, in the style of market.yaml. */
		String name() {
			return kebab(this.id.substring(this.id.indexOf('_') + 1));
		}

		/** The promise of market.yaml that it uses, if any. */
		Optional<String> asks() {
			Matcher asked = ASKS.matcher(this.waits);
			return asked.find() ? Optional.of(asked.group(1)) : Optional.empty();
		}

		/** The promise that it is counted back from, if any. */
		Optional<String> before() {
			return BEFORE.matcher(this.waits).results().map((before) -> before.group(1)).findFirst();
		}

		/**
		 * Whether it agrees with a promise that it is named after: it uses it or no
		 * other.
		 */
		boolean keeps(String name) {
			return asks().map(name::equals).orElse(this.waits.contains("{"));
		}

	}

}
