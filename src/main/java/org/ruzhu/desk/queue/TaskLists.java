package org.ruzhu.desk.queue;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ProcessFolder;

/** The lists that staff find in Tasklist, read when the application starts. */
@Component
public class TaskLists {

	private static final String FILE = "staff/queues.yaml";

	private final List<TaskList> all;

	TaskLists(ProcessFolder folder) {
		this.all = folder.yaml(FILE, new TypeReference<List<TaskList>>() {
		}).orElse(List.of());
	}

	/** All lists, from top to bottom. */
	public List<TaskList> all() {
		return this.all;
	}

}
