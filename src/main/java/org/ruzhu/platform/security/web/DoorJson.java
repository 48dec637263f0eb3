package org.ruzhu.platform.security.web;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.ruzhu.platform.bounds.BoundedJson;
import org.ruzhu.platform.bounds.UnboundedNumberException;
import org.ruzhu.platform.bounds.UnstorableTextException;

/**
 * Reads the JSON that is sent to the engine, so that what is checked is what the engine
 * reads: no name twice, no text that a database refuses, nothing beyond the bounds of all
 * JSON.
 */
final class DoorJson {

	private static final JsonFactory STRICT = BoundedJson.factory()
		.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

	private static final ObjectMapper TREES = JsonMapper.builder(STRICT).build();

	private DoorJson() {
	}

	/**
	 * Reads a body.
	 * @return missing if there is none
	 * @throws DoorRefusalException if it is no JSON, or goes beyond the bounds
	 */
	static JsonNode read(byte[] body) {
		try (JsonParser tokens = STRICT.createParser(body)) {
			while (tokens.nextToken() != null) {
				continue;
			}
			JsonNode tree = TREES.readTree(body);
			return (tree != null) ? tree : MissingNode.getInstance();
		}
		catch (UnstorableTextException ex) {
			throw DoorRefusalException.badRequest("security.unreadable-text");
		}
		catch (UnboundedNumberException | StreamConstraintsException ex) {
			throw DoorRefusalException.badRequest("security.json-unbounded");
		}
		catch (IOException ex) {
			throw DoorRefusalException.badRequest("security.not-json");
		}
	}

}
