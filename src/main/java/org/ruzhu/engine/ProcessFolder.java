package org.ruzhu.engine;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

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
