package org.ruzhu.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

import com.fasterxml.jackson.databind.node.MissingNode;

import org.ruzhu.fuzz.Wire.Request;

/** Makes requests of operations: mostly such as are meant, with something odd in each. */
final class Requests {

	private static final String BOUNDARY = "a-boundary";

	private final Oddities odd;

	private final Known known;

	private final OpenApi api;

	Requests(Oddities odd, Known known, OpenApi api) {
		this.odd = odd;
		this.known = known;
		this.api = api;
	}

	/** A request to one of these operations; always holds go along with its form. */
	Request to(List<Operation> operations, Map<String, String> always) {
		Operation operation = this.odd.one(operations);
		Map<String, String> headers = headers();
		String target = target(operation);
		String method = this.odd.chance(0.04) ? this.odd.method() : operation.method();
		byte[] body = new byte[0];
		if (!operation.multipart().isEmpty()) {
			headers.putIfAbsent("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
			body = multipart(operation, always);
		}
		else if (!(operation.json() instanceof MissingNode)) {
			headers.putIfAbsent("Content-Type", "application/json");
			body = this.api.body(operation.json(), this.odd, this.known).getBytes(StandardCharsets.UTF_8);
		}
		else if (!"GET".equals(operation.method())) {
			headers.putIfAbsent("Content-Type", "application/x-www-form-urlencoded");
			body = pairs(operation, always).getBytes(StandardCharsets.UTF_8);
		}
		if ("GET".equals(operation.method()) || operation.json() != MissingNode.getInstance()) {
			String query = pairs(operation, Map.of());
			target = query.isEmpty() ? target : target + "?" + query;
		}
		return new Request(method, target, headers, body);
	}

	Map<String, String> headers() {
		Map<String, String> headers = new LinkedHashMap<>();
		if (this.odd.chance(0.1)) {
			headers.put("Accept", this.odd.mediaType());
		}
		if (this.odd.chance(0.2)) {
			headers.put("Accept-Language", this.odd.language());
		}
		if (this.odd.chance(0.04)) {
			headers.put("Content-Type", this.odd.mediaType());
		}
		if (this.odd.chance(0.05)) {
			headers.put("HX-Request", "true");
		}
		return headers;
	}

	private String target(Operation operation) {
		Matcher variable = Operation.variable().matcher(operation.path());
		return variable.replaceAll((found) -> {
			String before = operation.path().substring(0, found.start()).replaceAll(".*/([^/{}]+)/$", "$1");
			String stem = before.replace("-", "").replaceAll("s$", "").replace("definition", "def");
			String name = found.group(1).equals("id") ? stem + "id" : found.group(1);
			return Matcher.quoteReplacement(this.odd.encoded(this.known.value(name, this.odd)));
		});
	}

	private String pairs(Operation operation, Map<String, String> always) {
		StringBuilder pairs = new StringBuilder();
		double kept = Math.min(0.9, 4.0 / Math.max(1, operation.parameters().size()));
		operation.parameters().forEach((name) -> {
			for (int i = this.odd.chance(kept) ? (this.odd.chance(0.1) ? 2 : 1) : 0; i > 0; i--) {
				pairs.append('&').append(name).append('=').append(this.odd.encoded(this.known.value(name, this.odd)));
			}
		});
		if (this.odd.chance(0.05)) {
			pairs.append('&')
				.append(this.odd.encoded(this.odd.text()))
				.append('=')
				.append(this.odd.encoded(this.odd.text()));
		}
		always.forEach((name, value) -> pairs.append('&').append(name).append('=').append(value));
		return (pairs.length() > 0) ? pairs.substring(1) : "";
	}

	private byte[] multipart(Operation operation, Map<String, String> always) {
		Map<String, String> all = new LinkedHashMap<>();
		operation.multipart().forEach((name) -> all.put(name, this.known.value(name, this.odd)));
		all.putAll(always);
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		all.forEach((name, value) -> body.writeBytes(part(name, value)));
		body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
		return (this.odd.chance(0.1)) ? this.odd.spoilt(body.toByteArray()) : body.toByteArray();
	}

	private byte[] part(String name, String value) {
		String file = this.odd.chance(0.5) && !name.startsWith("_") ? "; filename=\""
				+ this.odd.text().replaceAll("[\\r\\n\"]", "") + "\"\r\nContent-Type: " + this.odd.mediaType() : "";
		return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
			.formatted(BOUNDARY, name, file, value)
			.getBytes(StandardCharsets.UTF_8);
	}

}
