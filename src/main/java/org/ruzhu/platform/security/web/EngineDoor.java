package org.ruzhu.platform.security.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.ResponseHeaders;

/**
 * What every request to the engine passes, at its REST API and at that of its web
 * applications alike: it is read once, within bounds, and what the engine would do more
 * with than is safe is refused in words. Files come with deployments alone.
 */
class EngineDoor extends OncePerRequestFilter {

	private static final int MAX_BODY = 16 * 1024 * 1024;

	private static final Pattern DEPLOYMENT = Pattern.compile(".*/deployment/create/?");

	/** The engine looks first whether there is such a task, and tells even that. */
	private static final Pattern NOTES = Pattern
		.compile(".*/(task/[^/]+/(comment|attachment)|process-instance/[^/]+/comment)(/.*)?");

	private static final Pattern TASK = Pattern.compile(".*/task/[^/]+/?");

	private static final String FORM = "camundaFormRef";

	private static final RequestMatcher ENGINE = ResponseHeaders.paths("/engine-rest/**", "/camunda/api/**");

	private static final Pattern FETCH = Pattern.compile(".*/external-task/fetchAndLock/?");

	private final TaskAnswers answers;

	private final EngineProblem problem;

	EngineDoor(TaskAnswers answers, EngineProblem problem) {
		this.answers = answers;
		this.problem = problem;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !ENGINE.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpServletRequest checked;
		try {
			checked = checked(request);
		}
		catch (DoorRefusalException refusal) {
			this.problem.tell(request, response, refusal);
			return;
		}
		catch (InvalidAnswerException invalid) {
			this.problem.tell(request, response, invalid);
			return;
		}
		chain.doFilter(checked, response);
	}

	private HttpServletRequest checked(HttpServletRequest request) throws IOException {
		String path = decoded(request.getRequestURI());
		DoorText.check(path);
		if (NOTES.matcher(path).matches()) {
			throw new DoorRefusalException(HttpStatus.FORBIDDEN, "AuthorizationException", "security.no-engine-notes",
					"");
		}
		String query = EngineQuery.checked(request.getQueryString());
		if (isForm(request)) {
			checkForm(request, path);
			return new EngineRequest(request, query);
		}
		byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
		if (body.length > MAX_BODY) {
			throw new DoorRefusalException(HttpStatus.PAYLOAD_TOO_LARGE, "InvalidRequestException",
					"security.body-too-large", "");
		}
		JsonNode json = DoorJson.read(body);
		Expressions.check(json);
		QueryBounds.check(json);
		PlainVariables.check(path, json);
		if (FETCH.matcher(path).matches()) {
			checkFetching(path, json);
		}
		this.answers.check(request.getMethod(), path, json);
		this.answers.checkShown(request, path);
		return new EngineRequest(new RereadableRequest(request, readable(request, path, json, body)), query);
	}

	/**
	 * The one operation that answers later than it is asked, which the web applications'
	 * doors do not know.
	 */
	private static void checkFetching(String path, JsonNode json) {
		if (path.startsWith("/camunda/")) {
			throw DoorRefusalException.badRequest("security.no-workers");
		}
		if (json.has("asyncResponseTimeout")) {
			throw DoorRefusalException.badRequest("security.no-waiting");
		}
	}

	/**
	 * The engine tells of a task's form as an object that it cannot read back, so
	 * Tasklist could not save a task.
	 */
	private static byte[] readable(HttpServletRequest request, String path, JsonNode json, byte[] body) {
		if (HttpMethod.PUT.matches(request.getMethod()) && TASK.matcher(path).matches()
				&& json instanceof ObjectNode task && task.remove(FORM) != null) {
			return task.toString().getBytes(StandardCharsets.UTF_8);
		}
		return body;
	}

	/** As the engine reads it; the firewall has refused what could be decoded twice. */
	private static String decoded(String path) {
		return UriUtils.decode(path, StandardCharsets.UTF_8);
	}

	private static boolean isForm(HttpServletRequest request) {
		String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
		return type.startsWith("multipart/") || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
	}

	private static void checkForm(HttpServletRequest request, String path) {
		boolean file = request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/");
		if (!HttpMethod.POST.matches(request.getMethod()) || !file || !DEPLOYMENT.matcher(path).matches()) {
			throw new DoorRefusalException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "InvalidRequestException",
					"security.json-alone", "");
		}
	}

}
