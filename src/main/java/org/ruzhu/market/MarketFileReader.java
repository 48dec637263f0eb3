package org.ruzhu.market;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.springframework.core.io.Resource;

/** Reads the data of markets strictly, and says where and what when it cannot. */
final class MarketFileReader {

	private static final ObjectMapper YAML = YAMLMapper.builder()
		.addModule(new Jdk8Module())
		.addModule(new JavaTimeModule())
		.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
		.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private static final Pattern NOTHING_THERE = Pattern
		.compile("^(Null value for creator property|Cannot map `null`)");

	private MarketFileReader() {
	}

	static Market read(String marketId, Resource file) {
		return read("markets/" + marketId + "/" + file.getFilename(), file, MarketFile.class).market(marketId);
	}

	static <T> T read(String name, Resource file, Class<T> type) {
		try (InputStream content = file.getInputStream()) {
			byte[] yaml = content.readAllBytes();
			// Only reading it as a tree notices a key that is there twice.
			YAML.readTree(yaml);
			return YAML.readValue(yaml, type);
		}
		catch (JsonProcessingException ex) {
			throw new BrokenMarketException(name + line(ex), problem(ex));
		}
		catch (IOException ex) {
			throw new BrokenMarketException(name, "cannot be read: " + ex.getMessage());
		}
	}

	private static String line(JsonProcessingException ex) {
		return (ex.getLocation() != null) ? ", line " + ex.getLocation().getLineNr() : "";
	}

	private static String problem(JsonProcessingException ex) {
		if (ex instanceof UnrecognizedPropertyException unknown) {
			return "unknown key '" + path(unknown) + "'; known here: " + unknown.getKnownPropertyIds();
		}
		if (ex instanceof ValueInstantiationException refused && refused.getCause() != null) {
			return at(refused) + refused.getCause().getMessage();
		}
		if (ex instanceof MismatchedInputException missing && NOTHING_THERE.matcher(ex.getOriginalMessage()).find()) {
			return "'" + path(missing) + "' is missing";
		}
		return (ex instanceof JsonMappingException broken) ? at(broken) + ex.getOriginalMessage()
				: ex.getOriginalMessage();
	}

	private static String at(JsonMappingException ex) {
		return ex.getPath().isEmpty() ? "" : path(ex) + ": ";
	}

	private static String path(JsonMappingException ex) {
		return ex.getPath().stream().map(MarketFileReader::step).collect(Collectors.joining("."));
	}

	private static String step(Reference reference) {
		return (reference.getFieldName() != null) ? reference.getFieldName() : "item " + (reference.getIndex() + 1);
	}

}
