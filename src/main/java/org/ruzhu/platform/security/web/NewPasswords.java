package org.ruzhu.platform.security.web;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import org.ruzhu.platform.security.PasswordPolicy;
import org.ruzhu.platform.security.StaffDirectory;

/**
 * Says in words what is wrong with a new password of a member of staff, where the engine
 * would only say that it is.
 */
class NewPasswords extends OncePerRequestFilter {

	private static final Pattern NEW = Pattern.compile(".*/user/(?:create|([^/]+)/credentials)/?");

	private static final int MAX_BODY = 64 * 1024;

	private final StaffDirectory directory;

	private final EngineProblem problem;

	NewPasswords(StaffDirectory directory, EngineProblem problem) {
		this.directory = directory;
		this.problem = problem;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Matcher door = NEW.matcher(request.getServletPath() + Objects.toString(request.getPathInfo(), ""));
		if (!door.matches()) {
			chain.doFilter(request, response);
			return;
		}
		byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
		if (body.length > MAX_BODY) {
			this.problem.tell(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "security.body-too-large");
			return;
		}
		Optional<String> fault;
		try {
			fault = fault(door.group(1), DoorJson.read(body));
		}
		catch (DoorRefusalException refusal) {
			this.problem.tell(request, response, refusal);
			return;
		}
		if (fault.isPresent()) {
			this.problem.tell(request, response, HttpStatus.UNPROCESSABLE_ENTITY, fault.get());
		}
		else {
			chain.doFilter(new RereadableRequest(request, body), response);
		}
	}

	/**
	 * @param staffId whose new password it is; null for a new member of staff's
	 */
	private Optional<String> fault(String staffId, JsonNode sent) {
		JsonNode password = (staffId != null) ? sent.path("password") : sent.path("credentials").path("password");
		String[] names = (staffId != null) ? this.directory.names(staffId)
				: Stream.of("id", "firstName", "lastName", "email")
					.map((name) -> sent.path("profile").path(name).asText(""))
					.toArray(String[]::new);
		return password.isMissingNode() ? Optional.empty() : PasswordPolicy.fault(password.asText(""), names)
			.map((fault) -> fault.replace("containsEmail", "containsName"));
	}

}
