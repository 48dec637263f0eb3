package org.ruzhu.security.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ruzhu.form.process.StaffForms;
import org.ruzhu.security.process.StaffDirectory;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A task is answered by the fields of its form and by nothing else: whoever completes it
 * past the form could otherwise set whatever the model's gateways ask, or throw the
 * errors that models catch, without the task's listener ever hearing of it.
 */
class TaskAnswers extends OncePerRequestFilter {

	private static final Pattern ANSWER = Pattern.compile(".*/task/([^/]+)/(complete|submit-form|resolve)/?");

	private static final Pattern AROUND = Pattern.compile(".*/task/[^/]+/(bpmnError|bpmnEscalation)/?");

	private static final int LARGEST_BODY = 16 * 1024 * 1024;

	private final StaffForms forms;

	private final StaffDirectory directory;

	private final ObjectMapper mapper;

	private final MessageSource messages;

	TaskAnswers(StaffForms forms, StaffDirectory directory, ObjectMapper mapper, MessageSource messages) {
		this.forms = forms;
		this.directory = directory;
		this.mapper = mapper;
		this.messages = messages;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || !request.getRequestURI().contains("/task/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Matcher answer = ANSWER.matcher(request.getRequestURI());
		if (AROUND.matcher(request.getRequestURI()).matches()) {
			refuse(request, response, HttpStatus.FORBIDDEN, "security.around-the-task", "");
		}
		else if (answer.matches()) {
			byte[] body = request.getInputStream().readNBytes(LARGEST_BODY);
			Set<String> surplus = surplus(answer.group(1), body);
			if (surplus.isEmpty()) {
				chain.doFilter(new RereadableRequest(request, body), response);
			}
			else {
				refuse(request, response, HttpStatus.UNPROCESSABLE_ENTITY, "security.not-in-the-form",
						String.join(", ", surplus));
			}
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private Set<String> surplus(String taskId, byte[] body) throws IOException {
		Set<String> sent = new TreeSet<>();
		variables(body).fieldNames().forEachRemaining(sent::add);
		return asked(taskId).map((asked) -> {
			sent.removeAll(asked);
			return sent;
		}).orElse(Set.of());
	}

	/** The fields asked for, if this person may see the task at all. */
	private Optional<Set<String>> asked(String taskId) {
		try (var acting = this.directory.actAs(SecurityContextHolder.getContext().getAuthentication().getName())) {
			return this.forms.fields(taskId);
		}
	}

	/** What is no JSON the engine refuses itself. */
	private JsonNode variables(byte[] body) throws IOException {
		try {
			return this.mapper.readTree(body).path("variables");
		}
		catch (JsonProcessingException ex) {
			return this.mapper.createObjectNode();
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String message,
			String argument) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.mapper.writeValue(response.getOutputStream(), Map.of("type", "InvalidAnswer", "message",
				this.messages.getMessage(message, new Object[] { argument }, request.getLocale())));
	}

}
