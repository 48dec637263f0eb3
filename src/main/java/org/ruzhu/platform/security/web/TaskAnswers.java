package org.ruzhu.platform.security.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.FieldLimits;
import org.ruzhu.platform.form.FinishedTasks;
import org.ruzhu.platform.form.FormSchema;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.StaffForms;
import org.ruzhu.platform.security.ShownEvidence;
import org.ruzhu.platform.security.StaffDirectory;

/**
 * A task is answered by the fields of its form and by nothing else, and within the form's
 * own limits: whoever completes it past the form could otherwise set whatever the model's
 * gateways ask.
 */
@Component
class TaskAnswers {

	private static final Pattern ANSWER = Pattern.compile(".*/task/([^/]+)/(complete|submit-form)/?");

	private static final String TASKLIST = "/camunda/api/";

	private static final String SHOWN = "Ruzhu-Evidence-Of";

	private final StaffForms forms;

	private final FinishedTasks finishedTasks;

	private final StaffDirectory directory;

	private final ShownEvidence evidence;

	TaskAnswers(StaffForms forms, FinishedTasks finishedTasks, StaffDirectory directory, ShownEvidence evidence) {
		this.forms = forms;
		this.finishedTasks = finishedTasks;
		this.directory = directory;
		this.evidence = evidence;
	}

	/**
	 * Tasklist says with each answer which task's evidence it showed: nobody decides on
	 * one company before the papers of another. Programs show nothing.
	 * @throws DoorRefusalException if it was that of another task, or none
	 */
	void checkShown(HttpServletRequest request, String path) {
		Matcher answer = ANSWER.matcher(path);
		if (HttpMethod.POST.matches(request.getMethod()) && path.startsWith(TASKLIST) && answer.matches()
				&& !this.evidence.belongsTo(answer.group(1), Objects.toString(request.getHeader(SHOWN), ""))) {
			throw new DoorRefusalException(HttpStatus.UNPROCESSABLE_ENTITY, "InvalidAnswer", "security.other-evidence",
					"");
		}
	}

	/**
	 * @param path the address, as the engine reads it
	 * @throws DoorRefusalException if a task is answered by what its form does not ask
	 * @throws InvalidAnswerException if an answer goes beyond what the form allows
	 */
	void check(String method, String path, JsonNode body) {
		Matcher answer = ANSWER.matcher(path);
		if (HttpMethod.POST.matches(method) && answer.matches()) {
			check(answer.group(1), body.path("variables"));
		}
	}

	private void check(String taskId, JsonNode variables) {
		Map<String, String> sent = new TreeMap<>();
		variables.fields()
			.forEachRemaining((field) -> sent.put(field.getKey(), written(field.getValue().path("value"))));
		if (sent.isEmpty()) {
			return;
		}
		FormSchema form = form(taskId);
		Set<String> surplus = new TreeSet<>(sent.keySet());
		form.fields().forEach((field) -> surplus.remove(field.key()));
		if (!surplus.isEmpty()) {
			throw new DoorRefusalException(HttpStatus.UNPROCESSABLE_ENTITY, "InvalidAnswer", "security.not-in-the-form",
					String.join(", ", surplus));
		}
		FieldLimits.check(form, sent);
	}

	/** A number without an exponent, as somebody would have typed it. */
	private static String written(JsonNode value) {
		return value.isNumber() ? value.decimalValue().toPlainString() : value.isNull() ? "" : value.asText();
	}

	private FormSchema form(String taskId) {
		try (var acting = this.directory.actAs(SecurityContextHolder.getContext().getAuthentication().getName())) {
			return this.forms.of(taskId).orElseThrow(() -> gone(taskId));
		}
	}

	/** A task that this person cannot see is as unknown as one that there never was. */
	private DoorRefusalException gone(String taskId) {
		return this.finishedTasks.contain(taskId)
				? new DoorRefusalException(HttpStatus.UNPROCESSABLE_ENTITY, "InvalidAnswer", "form.taskDone", "")
				: new DoorRefusalException(HttpStatus.NOT_FOUND, "InvalidRequestException", "form.notFound", "");
	}

}
