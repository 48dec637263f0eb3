package org.ruzhu.security.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ruzhu.bounds.BoundedJson;
import org.ruzhu.bounds.UnboundedNumber;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Refuses expressions in the engine's queries. The engine's own switch overlooks those in
 * {@code or} queries, and whoever may write an expression runs code; so no body and no
 * address may have a key that ends in {@code Expression}, at any depth.
 */
class ExpressionRefusal extends OncePerRequestFilter {

	private static final String FORBIDDEN = "expression";

	private static final int LARGEST_BODY = 16 * 1024 * 1024;

	private final JsonFactory json = BoundedJson.factory();

	private final ObjectMapper mapper;

	private final MessageSource messages;

	ExpressionRefusal(ObjectMapper mapper, MessageSource messages) {
		this.mapper = mapper;
		this.messages = messages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (inAddress(request)) {
			refuse(request, response, HttpStatus.BAD_REQUEST, "security.expression-refused");
			return;
		}
		if (isUpload(request)) {
			chain.doFilter(request, response);
			return;
		}
		byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
		if (body.length > LARGEST_BODY) {
			refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "security.body-too-large");
		}
		else {
			Optional<String> fault = fault(body);
			if (fault.isPresent()) {
				refuse(request, response, HttpStatus.BAD_REQUEST, fault.get());
			}
			else {
				chain.doFilter(new RereadableRequest(request, body), response);
			}
		}
	}

	private static boolean inAddress(HttpServletRequest request) {
		String query = (request.getQueryString() != null) ? request.getQueryString() : "";
		return UriComponentsBuilder.newInstance()
			.query(query)
			.build()
			.getQueryParams()
			.keySet()
			.stream()
			.map((key) -> UriUtils.decode(key.replace('+', ' '), StandardCharsets.UTF_8))
			.anyMatch(ExpressionRefusal::isExpression);
	}

	/** Files and login forms, which are no queries. */
	private static boolean isUpload(HttpServletRequest request) {
		String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
		return type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
				|| type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
	}

	/** Why a body is refused, as the key of a message. */
	private Optional<String> fault(byte[] body) throws IOException {
		try (JsonParser parser = this.json.createParser(body)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
					return Optional.of("security.expression-refused");
				}
			}
			return Optional.empty();
		}
		catch (JsonParseException ex) {
			logger.debug("Not JSON; the engine says so itself", ex);
			return Optional.empty();
		}
		catch (UnboundedNumber | StreamConstraintsException ex) {
			return Optional.of("security.json-unbounded");
		}
	}

	private static boolean isExpression(String key) {
		return key.strip().toLowerCase(Locale.ROOT).endsWith(FORBIDDEN);
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String message)
			throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.mapper.writeValue(response.getOutputStream(), Map.of("type", "InvalidRequestException", "message",
				this.messages.getMessage(message, null, request.getLocale())));
	}

}
