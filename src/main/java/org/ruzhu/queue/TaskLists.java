package org.ruzhu.queue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import org.ruzhu.engine.ProcessFolder;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The lists that staff find in Tasklist, read when the application starts. */
@Component
public class TaskLists {

	private static final String FILE = "staff/queues.yaml";

	private static final ObjectMapper YAML = YAMLMapper.builder()
		.addModule(new Jdk8Module())
		.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
		.build();

	private final List<TaskList> all;

	TaskLists(ProcessFolder folder) {
		this.all = folder.processes(FILE).stream().findFirst().map(TaskLists::read).orElse(List.of());
	}

	/** All lists, from top to bottom. */
	public List<TaskList> all() {
		return this.all;
	}

	private static List<TaskList> read(Resource file) {
		try (InputStream content = file.getInputStream()) {
			return YAML.readValue(content, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new IllegalStateException("processes/" + FILE + " cannot be read: " + ex.getMessage(), ex);
		}
	}

}
