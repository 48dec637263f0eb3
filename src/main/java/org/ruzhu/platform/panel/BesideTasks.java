package org.ruzhu.platform.panel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** What all features show beside the forms of tasks, for the templates. */
@Component("besideTasks")
public class BesideTasks {

	private final Map<String, String> templates;

	BesideTasks(List<BesideTask> all) {
		this.templates = all.stream().collect(Collectors.toMap(BesideTask::task, BesideTask::template));
	}

	/** The template of what stands beside a task; null where nothing does. */
	public String template(String task) {
		return this.templates.get(task);
	}

}
