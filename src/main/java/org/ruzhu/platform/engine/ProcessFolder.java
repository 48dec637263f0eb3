package org.ruzhu.platform.engine;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.json.YamlFile;

/**
 * The source of models, decisions and forms: the jar, or the folders that the operator
 * sets.
 */
@Component
public class ProcessFolder {

	private static final String SHIPPED = "classpath:processes/";

	private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();

	private final String processes;

	private final String forms;

	ProcessFolder(@Value("${ruzhu.processes:}") String processes, @Value("${ruzhu.forms:}") String forms) {
		this.processes = root(processes, "processes");
		this.forms = root(forms, "forms");
	}

	/**
	 * Files under {@code processes/}.
	 * @param pattern an Ant-style pattern below it, such as {@code steps/*.bpmn}
	 */
	public List<Resource> processes(String pattern) {
		return find(this.processes + pattern);
	}

	/**
	 * Files under {@code forms/}.
	 * @param pattern an Ant-style pattern below it, such as {@code *.form}
	 */
	public List<Resource> forms(String pattern) {
		return find(this.forms + pattern);
	}

	/**
	 * Reads one file under {@code processes/}. Unknown or missing entries are errors.
	 * @return empty if there is no such file
	 * @throws org.ruzhu.platform.json.BrokenFileException if its content does not match
	 * the type
	 */
	public <T> Optional<T> yaml(String file, TypeReference<T> type) {
		return yaml(file, processes(file)).map((content) -> content.as(type));
	}

	/**
	 * Reads one file under {@code processes/}, or the shipped one if the operator's
	 * folder has none.
	 * @throws org.ruzhu.platform.json.BrokenFileException if it is not valid YAML
	 */
	public YamlFile yamlOrShipped(String file) {
		return yaml(file, processes(file)).or(() -> yaml(file, find(SHIPPED + file))).orElseThrow();
	}

	private static Optional<YamlFile> yaml(String name, List<Resource> found) {
		return found.stream().filter(Resource::exists).findFirst().map((file) -> YamlFile.read(name, file));
	}

	private List<Resource> find(String location) {
		try {
			return Arrays.asList(this.resolver.getResources(location));
		}
		catch (FileNotFoundException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String root(String folder, String inTheJar) {
		if (folder.isBlank()) {
			return "classpath:" + inTheJar + "/";
		}
		Path path = Path.of(folder).toAbsolutePath();
		if (!Files.isDirectory(path)) {
			throw new IllegalStateException("ruzhu." + inTheJar + ": there is no folder " + path);
		}
		return "file:" + path + "/";
	}

}
