package org.ruzhu.portal.shell.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.HappyPath;
import org.ruzhu.platform.engine.LabelledModel;
import org.ruzhu.portal.shell.Diagram;
import org.ruzhu.portal.shell.JourneyStep;
import org.ruzhu.portal.shell.JourneyStep.Progress;
import org.ruzhu.provider.cases.CaseProcesses;

/**
 * The journey of a case in its diagram: which elements are done, where the case is, and
 * what is ahead.
 */
@Component
public class Journeys {

	private final HistoryService historyService;

	private final RepositoryService repositoryService;

	Journeys(HistoryService historyService, RepositoryService repositoryService) {
		this.historyService = historyService;
		this.repositoryService = repositoryService;
	}

	/**
	 * The steps of the market's journey, in the order of the diagram; empty if it never
	 * began. A step off the main path is included once the case has reached it.
	 */
	public List<JourneyStep> steps(String caseId) {
		return journey(caseId).map(this::steps).orElse(List.of());
	}

	/**
	 * The diagram of the whole journey; empty if it never began. A step that gave nobody
	 * a task is not marked as done.
	 */
	public Optional<Diagram> whole(String caseId, Locale locale) {
		return journey(caseId)
			.map((instance) -> diagram(instance, locale, notNeeded(instance, drawn(model(instance)))));
	}

	/** The detailed diagram of the running step; empty if none is running. */
	public Optional<Diagram> currentStep(String caseId, Locale locale) {
		return instances(caseId).unfinished()
			.list()
			.stream()
			.filter((instance) -> !CaseProcesses.JOURNEY.equals(instance.getProcessDefinitionKey()))
			.max(Comparator.comparing(HistoricProcessInstance::getStartTime))
			.map((instance) -> diagram(instance, locale, Set.of()));
	}

	private Optional<HistoricProcessInstance> journey(String caseId) {
		return instances(caseId).processDefinitionKey(CaseProcesses.JOURNEY).list().stream().findFirst();
	}

	private HistoricProcessInstanceQuery instances(String caseId) {
		return this.historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId);
	}

	private List<JourneyStep> steps(HistoricProcessInstance journey) {
		Map<String, Progress> progress = progress(journey);
		BpmnModelInstance model = model(journey);
		List<CallActivity> drawn = drawn(model);
		notNeeded(journey, drawn).forEach((step) -> progress.replace(step, Progress.DONE, Progress.NOT_NEEDED));
		Set<String> mainRoad = HappyPath.of(model);
		Set<String> toCome = toCome(model, progress);
		progress.replaceAll(
				(step, state) -> (state == Progress.BROKEN_OFF && toCome.contains(step)) ? Progress.AHEAD : state);
		return drawn.stream()
			.filter((step) -> mainRoad.contains(step.getId())
					|| progress.getOrDefault(step.getId(), Progress.BROKEN_OFF) != Progress.BROKEN_OFF)
			.map((step) -> new JourneyStep(step.getId(), step.getName(),
					progress.getOrDefault(step.getId(), Progress.AHEAD)))
			.toList();
	}

	/**
	 * The steps whose process was called and gave nobody a task. Whoever has come to the
	 * last one has left the market, whether anybody had a task in it or not.
	 */
	private Set<String> notNeeded(HistoricProcessInstance journey, List<CallActivity> drawn) {
		Map<String, String> called = new HashMap<>();
		this.historyService.createHistoricActivityInstanceQuery()
			.processInstanceId(journey.getId())
			.activityType(ActivityTypes.CALL_ACTIVITY)
			.list()
			.forEach((step) -> called.put(step.getCalledProcessInstanceId(), step.getActivityId()));
		Set<String> notNeeded = new HashSet<>(called.values());
		this.historyService.createHistoricTaskInstanceQuery()
			.processInstanceBusinessKey(journey.getBusinessKey())
			.list()
			.forEach((task) -> notNeeded.remove(called.get(task.getProcessInstanceId())));
		drawn.stream().skip(Math.max(0, drawn.size() - 1)).map(CallActivity::getId).forEach(notNeeded::remove);
		return notNeeded;
	}

	/**
	 * What the case can still come to from where it is, such as an exit that was
	 * withdrawn.
	 */
	private static Set<String> toCome(BpmnModelInstance model, Map<String, Progress> progress) {
		return HappyPath.from(model.getModelElementsByType(FlowNode.class)
			.stream()
			.filter((node) -> progress.get(node.getId()) == Progress.CURRENT)
			.flatMap((node) -> node.getSucceedingNodes().list().stream())
			.toList());
	}

	/** All steps as they are drawn. */
	private static List<CallActivity> drawn(BpmnModelInstance model) {
		return model.getModelElementsByType(CallActivity.class)
			.stream()
			.sorted(Comparator.comparing(Journeys::drawnAt))
			.toList();
	}

	private static double drawnAt(CallActivity step) {
		return ((BpmnShape) step.getDiagramElement()).getBounds().getX();
	}

	private Diagram diagram(HistoricProcessInstance instance, Locale locale, Set<String> notNeeded) {
		Map<String, Progress> progress = progress(instance);
		List<String> done = new ArrayList<>();
		List<String> current = new ArrayList<>();
		progress.forEach((element, state) -> {
			if (isContainer(instance, element)) {
				return;
			}
			if (state == Progress.CURRENT) {
				current.add(element);
			}
			else if (state == Progress.DONE && !notNeeded.contains(element)) {
				done.add(element);
			}
		});
		return new Diagram(LabelledModel.name(model(instance), locale), LabelledModel.write(model(instance), locale),
				done, current);
	}

	/**
	 * Whether an element is a subprocess, which is not marked because its inner elements
	 * are.
	 */
	private boolean isContainer(HistoricProcessInstance instance, String element) {
		return model(instance).getModelElementById(element) instanceof SubProcess;
	}

	/**
	 * The progress of each element. If an element was passed several times, the current
	 * pass wins.
	 */
	private Map<String, Progress> progress(HistoricProcessInstance instance) {
		Map<String, Progress> progress = new LinkedHashMap<>();
		this.historyService.createHistoricActivityInstanceQuery()
			.processInstanceId(instance.getId())
			.orderByHistoricActivityInstanceStartTime()
			.asc()
			.list()
			.forEach((passed) -> progress.merge(passed.getActivityId(), progress(passed), Journeys::later));
		return progress;
	}

	private static Progress later(Progress before, Progress after) {
		return (before == Progress.CURRENT) ? before : after;
	}

	private static Progress progress(HistoricActivityInstance passed) {
		if (passed.getEndTime() == null) {
			return Progress.CURRENT;
		}
		return passed.isCanceled() ? Progress.BROKEN_OFF : Progress.DONE;
	}

	private BpmnModelInstance model(HistoricProcessInstance instance) {
		return this.repositoryService.getBpmnModelInstance(instance.getProcessDefinitionId());
	}

}
