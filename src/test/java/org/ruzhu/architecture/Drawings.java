package org.ruzhu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The models, tables, forms and texts of the repository, and what the code says of them.
 */
final class Drawings {

	static final Path PROCESSES = Path.of("processes");

	static final Path FORMS = Path.of("forms");

	static final Map<Path, BpmnModelInstance> MODELS = files(PROCESSES, ".bpmn").stream()
		.collect(Collectors.toMap(Function.identity(), (file) -> Bpmn.readModelFromFile(file.toFile()), (a, b) -> a,
				TreeMap::new));

	private static final String JAVA = files(Path.of("src/main/java"), ".java").stream()
		.map(Drawings::text)
		.collect(Collectors.joining("\n"));

	private Drawings() {
	}

	static List<Path> files(Path root, String ending) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The names of the files of a folder, without their ending. */
	static Set<String> names(Path folder, String ending) {
		return files(folder, ending).stream()
			.map((file) -> file.getFileName().toString().replace(ending, ""))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** All elements of a type in all models. */
	static <T extends ModelElementInstance> List<T> all(Class<T> type) {
		return MODELS.values()
			.stream()
			.map((model) -> model.getModelElementsByType(type))
			.flatMap(Collection::stream)
			.toList();
	}

	static Set<String> processKeys(String folder) {
		return MODELS.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith(PROCESSES.resolve(folder)))
			.flatMap((entry) -> entry.getValue().getModelElementsByType(Process.class).stream())
			.map(BaseElement::getId)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	static Set<String> decisionKeys() {
		return files(PROCESSES, ".dmn").stream()
			.flatMap((file) -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream())
			.map(Decision::getId)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The notice templates that the models name. */
	static Set<String> noticesToldByModels() {
		return all(CamundaProperty.class).stream()
			.filter((property) -> "notice".equals(property.getCamundaName()))
			.map(CamundaProperty::getCamundaValue)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Every value that the models' expressions and attributes hold. */
	static Set<String> expressions() {
		return MODELS.keySet()
			.stream()
			.flatMap((file) -> matches("[$#]\\{([^}]*)\\}", text(file)))
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	static Stream<MatchResult> matches(String regex, String text) {
		return Pattern.compile(regex, Pattern.DOTALL).matcher(text).results();
	}

	static Stream<MatchResult> matchesInJava(String regex) {
		return matches(regex, JAVA);
	}

	/** Whether the product's code spells this word as a string. */
	static boolean javaSays(String word) {
		return JAVA.contains('"' + word + '"');
	}

	/** What a name is called without its kind: {@code ReviewApplication}. */
	static String stem(String id) {
		return id.substring(id.indexOf('_') + 1);
	}

	static String bean(String id) {
		String stem = stem(id);
		return Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
	}

	static String kebab(String id) {
		return stem(id).replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase();
	}

	/** The source of a class of the product. */
	static String source(String fullName) {
		return text(Path.of("src/main/java", fullName.replace('.', '/') + ".java"));
	}

	/**
	 * How far to the right each diagram of a process shows what a bean does; what belongs
	 * to the process as a whole comes first.
	 */
	static List<Map<String, Double>> places(String processKey) {
		return MODELS.values()
			.stream()
			.filter((model) -> model.getModelElementById(processKey) instanceof Process)
			.map(Drawings::places)
			.toList();
	}

	private static Map<String, Double> places(BpmnModelInstance model) {
		Map<String, Double> shapes = model.getModelElementsByType(BpmnShape.class)
			.stream()
			.collect(Collectors.toMap((shape) -> shape.getBpmnElement().getId(), (shape) -> shape.getBounds().getX()));
		Map<String, Double> places = new TreeMap<>();
		model.getModelElementsByType(BaseElement.class)
			.forEach((element) -> delegates(element)
				.forEach((bean) -> places.put(bean, shapes.getOrDefault(element.getId(), 0.0))));
		return places;
	}

	private static Stream<String> delegates(BaseElement element) {
		Stream<String> own = Stream
			.ofNullable((element instanceof ServiceTask task) ? task.getCamundaDelegateExpression() : null);
		Stream<String> listeners = Stream.ofNullable(element.getExtensionElements())
			.flatMap((extensions) -> extensions.getElements().stream())
			.map((extension) -> extension.getAttributeValue("delegateExpression"))
			.filter(Objects::nonNull);
		return Stream.concat(own, listeners).map((expression) -> expression.replaceAll("[${}]", ""));
	}

	static String place(FlowElement element) {
		return element.getParentElement().getAttributeValue("id") + "/" + element.getId();
	}

}
