package org.ruzhu.desk.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.AuditLine;

/**
 * Writes a milestone as it is sent: what happened, in which case, and when; never who,
 * and nothing that somebody typed.
 */
@Component
class EventWriter {

	private final ObjectMapper json;

	EventWriter(ObjectMapper json) {
		this.json = json;
	}

	WebhookEvent write(EventType type, String marketId, AuditLine line) {
		String id = "evt_" + UUID.randomUUID();
		Map<String, String> body = new LinkedHashMap<>();
		body.put("id", id);
		body.put("type", type.id());
		body.put("market", marketId);
		body.put("caseId", line.caseId());
		body.put("occurredAt", line.at().toString());
		return new WebhookEvent(id, type, marketId, line.caseId(), line.at(), write(body));
	}

	private String write(Map<String, String> body) {
		try {
			return this.json.writeValueAsString(body);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Texts can be written as JSON", ex);
		}
	}

}
