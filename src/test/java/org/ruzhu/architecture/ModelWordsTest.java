package org.ruzhu.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a model calls its things is spelled in one class, which has the model's name; and
 * models are started and told in one place.
 */
class ModelWordsTest {

	private static final List<Path> SOURCES = Drawings.files(Path.of("src/main/java"), ".java");

	/**
	 * The journal keeps for good which step booked an entry, whatever its model is called
	 * since.
	 */
	private static final String RECORDED = "JournalEntry.java";

	/** What is about no case: an account, a month, a day's bill, a delivery. */
	private static final Set<String> WITHOUT_A_CASE = Set.of("AccountLapseProcess.java", "SettleCommissionProcess.java",
			"ReconcilePaymentsProcess.java", "DeliverNoticeProcess.java", "DeliverWebhookProcess.java");

	@Test
	void everyProcessClassHasTheNameOfAModel() {
		Set<String> models = Drawings.all(Process.class).stream().map(Process::getId).collect(Collectors.toSet());
		assertThat(processes()).hasSizeGreaterThan(20).allMatch((file) -> models.contains(model(file)));
	}

	@Test
	void anElementIsNamedInTheProcessClassOfItsModelAlone() {
		Set<String> all = Drawings.MODELS.values()
			.stream()
			.flatMap(ModelWordsTest::elements)
			.collect(Collectors.toSet());
		assertThat(SOURCES).allSatisfy((file) -> {
			Set<String> own = name(file).equals(RECORDED) ? all : elementsOf(file);
			assertThat(Drawings.matches("\"(\\w+_\\w+)\"", Drawings.text(file)).map((match) -> match.group(1)))
				.as(name(file))
				.allMatch((word) -> own.contains(word) || !all.contains(word));
		});
	}

	@Test
	void theVariablesOfAllModelsAreSpelledOnce() {
		assertThat(saying("\"(?:marketId|providerId)\"")).containsExactly("CaseVariables.java");
	}

	@Test
	void modelsOfACaseAreStartedAndToldInOnePlace() {
		assertThat(saying("\\.(?:createProcessInstanceBy|startProcessInstanceBy|createMessageCorrelation"
				+ "|messageEventReceived|correlateMessage)\\w*\\("))
			.filteredOn((file) -> !WITHOUT_A_CASE.contains(file))
			.containsExactly("RunningCaseProcesses.java");
	}

	private static List<String> saying(String regex) {
		return SOURCES.stream()
			.filter((file) -> Drawings.matches(regex, Drawings.text(file)).findAny().isPresent())
			.map(ModelWordsTest::name)
			.toList();
	}

	private static List<Path> processes() {
		return SOURCES.stream().filter((file) -> file.toString().matches(".*/process/\\w+Process\\.java")).toList();
	}

	private static Set<String> elementsOf(Path file) {
		return Drawings.MODELS.values()
			.stream()
			.filter((model) -> model.getModelElementById(model(file)) instanceof Process)
			.flatMap(ModelWordsTest::elements)
			.collect(Collectors.toSet());
	}

	private static Stream<String> elements(BpmnModelInstance model) {
		return model.getModelElementsByType(FlowElement.class).stream().map(FlowElement::getId);
	}

	/** The model that a class is about, by its name. */
	private static String model(Path file) {
		return name(file).replaceAll("Process\\.java$", "");
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}

}
