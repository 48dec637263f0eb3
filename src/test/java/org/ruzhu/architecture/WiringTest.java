package org.ruzhu.architecture;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

import org.ruzhu.market.ShippedMarkets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Models, code, forms, tables and texts are one chain: whatever one names, another has,
 * and nothing lies about unused.
 */
class WiringTest {

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("org.ruzhu");

	private static final Map<String, JavaClass> BEANS = beans();

	@Test
	void everyServiceTaskIsDoneByTheDelegateOfItsNameAndEveryDelegateIsNeeded() {
		Set<String> asked = Drawings.all(ServiceTask.class).stream().map((task) -> {
			assertThat(task.getCamundaDelegateExpression()).as(Drawings.place(task))
				.isEqualTo("${" + Drawings.bean(task.getId()) + "Delegate}");
			return Drawings.bean(task.getId()) + "Delegate";
		}).collect(Collectors.toCollection(TreeSet::new));
		assertThat(beansOf(JavaDelegate.class)).containsExactlyElementsOf(asked);
	}

	/** One that prepares the task, as for choices of its form, says so. */
	@Test
	void everyUserTaskIsRecordedByTheListenerOfItsNameAndEveryListenerIsNeeded() {
		Set<String> asked = Drawings.all(UserTask.class).stream().flatMap((task) -> {
			List<CamundaTaskListener> listeners = task.getExtensionElements()
				.getElementsQuery()
				.filterByType(CamundaTaskListener.class)
				.list();
			String own = Drawings.bean(task.getId()) + "Listener";
			Map<String, String> names = Map.of("complete", own, "create", "prepare" + StringUtils.capitalize(own));
			assertThat(listeners).as(Drawings.place(task))
				.allSatisfy((listener) -> assertThat(listener.getCamundaDelegateExpression())
					.isEqualTo("${" + names.get(listener.getCamundaEvent()) + "}"))
				.extracting(CamundaTaskListener::getCamundaEvent)
				.contains("complete")
				.doesNotHaveDuplicates();
			return listeners.stream().map(CamundaTaskListener::getCamundaEvent).map(names::get);
		}).collect(Collectors.toCollection(TreeSet::new));
		assertThat(beansOf(TaskListener.class)).containsExactlyElementsOf(asked);
	}

	@Test
	void everyListenerOfAModelExistsAndEveryListenerOfOursIsNamed() {
		Set<String> asked = Drawings.all(CamundaExecutionListener.class)
			.stream()
			.map((listener) -> listener.getCamundaDelegateExpression().replaceAll("[${}]", ""))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(beansOf(ExecutionListener.class)).containsExactlyElementsOf(asked);
	}

	/** One file a model, which reads as its diagram does: from left to right. */
	@Test
	void theGlueOfAModelStandsInTheOrderOfItsDiagram() {
		List<JavaClass> glue = CLASSES.stream().filter((type) -> type.getSimpleName().endsWith("Delegates")).toList();
		assertThat(glue).hasSizeGreaterThan(25).allSatisfy((file) -> {
			List<Map<String, Double>> diagrams = Drawings.places(file.getSimpleName().replaceAll("Delegates$", ""));
			List<String> beans = Drawings
				.matches("@Bean\\s+\\w+ (\\w+(?:Delegate|Listener))\\(", Drawings.source(file.getFullName()))
				.map((match) -> match.group(1))
				.toList();
			assertThat(beans).isNotEmpty()
				.allMatch((bean) -> diagrams.stream().anyMatch((diagram) -> diagram.containsKey(bean)));
			assertThat(diagrams)
				.allSatisfy((diagram) -> assertThat(beans.stream().map(diagram::get).filter(Objects::nonNull).toList())
					.as(file.getSimpleName())
					.isSorted());
		});
	}

	@Test
	void everyUserTaskHasTheFormOfItsNameAndEveryFormIsFilledInSomewhere() {
		Set<String> asked = Drawings.all(UserTask.class).stream().map((task) -> {
			assertThat(task.getCamundaFormRef()).as(Drawings.place(task)).isEqualTo(Drawings.kebab(task.getId()));
			assertThat(task.getCamundaFormRefBinding()).as(Drawings.place(task)).isEqualTo("deployment");
			return task.getCamundaFormRef();
		}).collect(Collectors.toCollection(TreeSet::new));
		Set<String> forms = Drawings.names(Drawings.FORMS, ".form");
		assertThat(forms).containsAll(asked);
		assertThat(forms).allMatch((form) -> asked.contains(form) || Drawings.javaSays(form));
	}

	@Test
	void everyUserTaskIsForTheProviderOrForOneKnownGroup() {
		assertThat(Drawings.all(UserTask.class)).allSatisfy((task) -> {
			if (task.getCamundaAssignee() != null) {
				assertThat(task.getCamundaAssignee()).isEqualTo("${providerId}");
				assertThat(task.getCamundaCandidateGroups()).isNull();
			}
			else {
				assertThat(task.getCamundaCandidateGroups()).isIn("reviewers", "finance", "operations");
			}
		});
	}

	@Test
	void everyExpressionAsksABeanThatCanAnswer() {
		assertThat(Drawings.expressions().stream().flatMap((text) -> Drawings.matches("(\\w+)\\.(\\w+)\\(", text)))
			.isNotEmpty()
			.allSatisfy((call) -> {
				assertThat(BEANS).containsKey(call.group(1));
				assertThat(BEANS.get(call.group(1)).getModifiers()).as("the engine calls public classes only")
					.contains(JavaModifier.PUBLIC);
				assertThat(methods(BEANS.get(call.group(1)))).contains(call.group(2));
			});
	}

	@Test
	void everyPromiseATimerNamesIsMadeByEveryMarketOrGoesWithARuleOfIts() {
		Set<String> named = Drawings.expressions()
			.stream()
			.flatMap((text) -> Drawings.matches("promises\\.\\w+\\(execution, '([a-z-]+)'", text))
			.map((match) -> match.group(1))
			.collect(Collectors.toSet());
		Set<String> ofViolations = Set.of("hearing", "appeal", "top-up", "top-up-reminder");
		assertThat(ShippedMarkets.read().all()).isNotEmpty()
			.allSatisfy((market) -> assertThat(market.promises().keySet()).containsAll(named.stream()
				.filter((promise) -> market.violations().isPresent() || !ofViolations.contains(promise))
				.filter((promise) -> market.changes().isPresent() || !promise.equals("change-review"))
				.toList()));
	}

	@Test
	void everyCallActivityCallsAStepAndEveryStepIsCalled() {
		Set<String> called = Drawings.all(CallActivity.class).stream().map((call) -> {
			assertThat(call.getCamundaCalledElementTenantId()).as(Drawings.place(call)).isEqualTo("${null}");
			return call.getCalledElement();
		}).collect(Collectors.toSet());
		Set<String> steps = Drawings.processKeys("steps");
		assertThat(steps).containsAll(called);
		Set<String> startedByTime = Drawings.all(StartEvent.class)
			.stream()
			.filter((start) -> !start.getChildElementsByType(TimerEventDefinition.class).isEmpty())
			.map((start) -> start.getParentElement().getAttributeValue("id"))
			.collect(Collectors.toSet());
		assertThat(steps)
			.allMatch((step) -> called.contains(step) || startedByTime.contains(step) || Drawings.javaSays(step));
	}

	@Test
	void everyMessageIsAwaitedAndSent() {
		Set<String> awaited = Drawings.all(MessageEventDefinition.class)
			.stream()
			.map((definition) -> definition.getMessage().getName())
			.collect(Collectors.toSet());
		assertThat(Drawings.all(Message.class).stream().map(Message::getName)).isNotEmpty()
			.allMatch(awaited::contains)
			.allMatch(Drawings::javaSays);
	}

	@Test
	void everyErrorIsThrownAndCaught() {
		Set<String> thrown = errors((event) -> event instanceof EndEvent);
		Set<String> caught = errors((event) -> event instanceof BoundaryEvent);
		Set<String> thrownByJava = caught.stream()
			.filter((error) -> !thrown.contains(error))
			.collect(Collectors.toSet());
		assertThat(caught).containsAll(thrown);
		assertThat(thrownByJava).allMatch(Drawings::javaSays);
	}

	@Test
	void everyDecisionIsAskedAndEveryMarketHasIt() {
		assertThat(Drawings.decisionKeys()).isNotEmpty().allMatch(Drawings::javaSays);
	}

	@Test
	void everyNoticeHasItsTextInBothLanguages() {
		assertThat(Drawings.names(Drawings.FORMS.resolve("notices"), ".zh-CN.txt"))
			.containsExactlyElementsOf(Drawings.names(Drawings.FORMS.resolve("notices"), ".en.txt"));
	}

	@Test
	void everyNoticeThatIsToldHasATextAndEveryTextIsTold() {
		Set<String> texts = Drawings.names(Drawings.FORMS.resolve("notices"), ".en.txt");
		Set<String> byModels = Drawings.noticesToldByModels();
		List<String> byJava = Drawings
			.matchesInJava("Notice\\.to(?:Group)?\\((?:[^;\"]|\"[^\"]*\"(?!\\)))*?\"([a-z-]+)\"\\)")
			.map((match) -> match.group(1))
			.toList();
		assertThat(texts).containsAll(byModels).containsAll(byJava);
		assertThat(texts).map((text) -> text.replaceAll("\\..*", ""))
			.allMatch((text) -> byModels.contains(text) || Drawings.javaSays(text));
	}

	@Test
	void everyPaperIsTheTextOfSomeMarket() {
		String markets = Drawings.files(Drawings.PROCESSES, "market.yaml")
			.stream()
			.map(Drawings::text)
			.collect(Collectors.joining());
		assertThat(Drawings.names(Drawings.FORMS.resolve("agreements"), ".zh-CN.html")).isNotEmpty()
			.allMatch((paper) -> markets.contains("file: " + paper + "}"));
	}

	private static Set<String> errors(Predicate<Event> where) {
		return Drawings.all(ErrorEventDefinition.class)
			.stream()
			.filter((definition) -> where.test((Event) definition.getParentElement()))
			.map((definition) -> definition.getError().getErrorCode())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, JavaClass> beans() {
		Map<String, JavaClass> beans = CLASSES.stream()
			.filter((type) -> type.isMetaAnnotatedWith(Component.class)
					&& !type.getModifiers().contains(JavaModifier.ABSTRACT))
			.collect(Collectors.toMap(WiringTest::beanName, (type) -> type, (a, b) -> a, TreeMap::new));
		CLASSES.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith(Bean.class))
			.forEach((method) -> beans.put(method.getName(), method.getRawReturnType()));
		return beans;
	}

	private static String beanName(JavaClass type) {
		return type.tryGetAnnotationOfType(Component.class)
			.map(Component::value)
			.filter(StringUtils::hasText)
			.orElseGet(() -> StringUtils.uncapitalizeAsProperty(type.getSimpleName()));
	}

	private static Set<String> beansOf(Class<?> type) {
		return BEANS.entrySet()
			.stream()
			.filter((bean) -> bean.getValue().isAssignableTo(type))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<String> methods(JavaClass bean) {
		Class<?> type = ClassUtils.resolveClassName(bean.getName(), null);
		return Stream.concat(Arrays.stream(type.getMethods()), Stream.of(BeanUtils.findMethod(type, "toString")))
			.map(Method::getName)
			.toList();
	}

}
