package org.ruzhu.security.web;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.ruzhu.form.process.StaffForms;
import org.ruzhu.security.process.StaffDirectory;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A task is answered by the fields of its form and by nothing else: whoever completes it
 * past the form could otherwise set whatever the model's gateways ask.
 */
class TaskAnswers {

	private static final Pattern ANSWER = Pattern.compile(".*/task/([^/]+)/(complete|submit-form)/?");

	private final StaffForms forms;

	private final StaffDirectory directory;

	TaskAnswers(StaffForms forms, StaffDirectory directory) {
		this.forms = forms;
		this.directory = directory;
	}

	/**
	 * @param path the address, as the engine reads it
	 * @throws DoorRefusal if a task is answered by what its form does not ask
	 */
	void check(String method, String path, JsonNode body) {
		Matcher answer = ANSWER.matcher(path);
		if (HttpMethod.POST.matches(method) && answer.matches()) {
			Set<String> surplus = surplus(answer.group(1), body.path("variables"));
			if (!surplus.isEmpty()) {
				throw new DoorRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "InvalidAnswer", "security.not-in-the-form",
						String.join(", ", surplus));
			}
		}
	}

	private Set<String> surplus(String taskId, JsonNode variables) {
		Set<String> sent = new TreeSet<>();
		variables.fieldNames().forEachRemaining(sent::add);
		if (!sent.isEmpty()) {
			sent.removeAll(asked(taskId).orElseThrow(TaskAnswers::unknown));
		}
		return sent;
	}

	/** A task that this person cannot see is as unknown as one that there never was. */
	private static DoorRefusal unknown() {
		return new DoorRefusal(HttpStatus.NOT_FOUND, "InvalidRequestException", "form.notFound", "");
	}

	private Optional<Set<String>> asked(String taskId) {
		try (var acting = this.directory.actAs(SecurityContextHolder.getContext().getAuthentication().getName())) {
			return this.forms.fields(taskId);
		}
	}

}
