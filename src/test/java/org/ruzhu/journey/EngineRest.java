package org.ruzhu.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The engine's REST API as one member of the demo's staff uses it, from outside. */
final class EngineRest {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final String address;

	private final String authorization;

	EngineRest(String address, String staff) {
		this.address = address + "/engine-rest";
		this.authorization = "Basic "
				+ Base64.getEncoder().encodeToString((staff + ":" + staff + "-demo").getBytes(StandardCharsets.UTF_8));
	}

	/** The business key of the one case in which this task is open. */
	String caseWith(String taskKey) {
		String instance = get("/task?taskDefinitionKey=" + taskKey).get(0).path("processInstanceId").asText();
		return get("/process-instance/" + instance).path("businessKey").asText();
	}

	void complete(String taskKey, String caseId, Map<String, Object> answers) {
		String task = tasks(taskKey, caseId).get(0).path("id").asText();
		post("/task/" + task + "/complete",
				Map.of("variables", answers.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (answer) -> Map.of("value", answer.getValue())))));
	}

	boolean has(String taskKey, String caseId) {
		return !tasks(taskKey, caseId).isEmpty();
	}

	private JsonNode tasks(String taskKey, String caseId) {
		return get("/task?taskDefinitionKey=%s&processInstanceBusinessKey=%s".formatted(taskKey, caseId));
	}

	private JsonNode get(String path) {
		return send(request(path).GET());
	}

	private void post(String path, Map<String, Object> body) {
		try {
			send(request(path).header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path)).header("Authorization", this.authorization);
	}

	private JsonNode send(HttpRequest.Builder request) {
		try {
			HttpResponse<byte[]> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			if (response.statusCode() >= 300) {
				throw new AssertionError(response + ": " + new String(response.body(), StandardCharsets.UTF_8));
			}
			return JSON.readTree(response.body());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
