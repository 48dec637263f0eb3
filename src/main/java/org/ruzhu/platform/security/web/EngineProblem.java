package org.ruzhu.platform.security.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.TooManyAttemptsException;

/**
 * What is wrong with a request to one of the engine's APIs, in the shape its own answers
 * have and in the sender's language.
 */
@Component
class EngineProblem {

	private final ObjectMapper mapper;

	private final MessageSource messages;

	EngineProblem(ObjectMapper mapper, MessageSource messages) {
		this.mapper = mapper;
		this.messages = messages;
	}

	void tell(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String message,
			Object... arguments) throws IOException {
		write(request, response, status, "InvalidRequestException", message, arguments);
	}

	void tell(HttpServletRequest request, HttpServletResponse response, DoorRefusalException refusal)
			throws IOException {
		write(request, response, refusal.status(), refusal.type(), refusal.messageKey(), refusal.argument());
	}

	void tell(HttpServletRequest request, HttpServletResponse response, InvalidAnswerException invalid)
			throws IOException {
		write(response, HttpStatus.UNPROCESSABLE_ENTITY, Map.of("type", "InvalidAnswer", "field", invalid.field(),
				"message", this.messages.getMessage(invalid, request.getLocale())));
	}

	void tellToWait(HttpServletRequest request, HttpServletResponse response, TooManyAttemptsException early)
			throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(early.seconds()));
		tell(request, response, HttpStatus.TOO_MANY_REQUESTS, "security.program.wait", early.seconds());
	}

	private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String type,
			String message, Object... arguments) throws IOException {
		write(response, status,
				Map.of("type", type, "message", this.messages.getMessage(message, arguments, request.getLocale())));
	}

	private void write(HttpServletResponse response, HttpStatus status, Map<String, String> told) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.mapper.writeValue(response.getOutputStream(), told);
	}

}
