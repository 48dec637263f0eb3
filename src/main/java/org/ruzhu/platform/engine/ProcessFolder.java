package org.ruzhu.platform.engine;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Where models, decisions and forms come from: the jar, or the folders that the operator
 * names.
 */
@Component
public class ProcessFolder {

	private static final ObjectMapper YAML = YAMLMapper.builder()
		.addModule(new Jdk8Module())
		.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
		.build();

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
	 * Reads one file under {@code processes/}, strictly: a word it does not know is an
	 * error.
	 * @return empty if there is no such file
	 * @throws IllegalStateException if it cannot be read; the message names file and line
	 */
	public <T> Optional<T> yaml(String file, TypeReference<T> type) {
		return processes(file).stream().filter(Resource::exists).findFirst().map((resource) -> {
			try (InputStream content = resource.getInputStream()) {
				return YAML.readValue(content, type);
			}
			catch (IOException ex) {
				throw new IllegalStateException("processes/" + file + " cannot be read: " + ex.getMessage(), ex);
			}
		});
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
