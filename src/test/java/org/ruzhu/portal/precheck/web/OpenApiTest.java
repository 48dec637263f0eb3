package org.ruzhu.portal.precheck.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.journey.RuzhuTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the interface in the documentation is that of what runs. */
@RuzhuTest
class OpenApiTest {

	private static final Path FILE = Path.of("docs/reference/openapi.json");

	private static final Separators SPACING = Separators.createDefaultInstance()
		.withObjectFieldValueSpacing(Separators.Spacing.AFTER)
		.withArrayEmptySeparator("");

	private static final DefaultIndenter EACH_ON_A_LINE = new DefaultIndenter("  ", "\n");

	private static final ObjectMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
		.defaultPrettyPrinter(
				new DefaultPrettyPrinter(SPACING).withObjectIndenter(EACH_ON_A_LINE).withArrayIndenter(EACH_ON_A_LINE))
		.build();

	@LocalServerPort
	private int port;

	@Test
	void theDescriptionInTheDocumentationIsThatOfWhatRuns() throws Exception {
		String running = described();
		if (Boolean.getBoolean("ruzhu.docs.write")) {
			Files.writeString(FILE, running);
		}
		assertThat(Files.readString(FILE))
			.as("The interface has changed. If that is meant, write its description anew and commit it: "
					+ "mvn test -Dtest=OpenApiTest -Druzhu.docs.write=true")
			.isEqualTo(running);
	}

	private String described() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/v3/api-docs"))
			.build();
		String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
		return JSON.writeValueAsString(JSON.readValue(body, Object.class)) + "\n";
	}

}
