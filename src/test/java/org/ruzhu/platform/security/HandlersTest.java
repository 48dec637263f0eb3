package org.ruzhu.platform.security;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.platform.security.Handlers.Handler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every handler by everybody, own and elsewhere, as {@code security/handlers.csv} states
 * it. A cell is the answer's status, or {@code login} for who is led to a login: about
 * one's own where something is asked, about what there is not where something is done.
 * Who has the same rights elsewhere is answered as about what there is not, to the
 * letter. A door of the engine is one row with an example. What the product really
 * answers is written to {@code target/handlers.csv}.
 */
class HandlersTest extends OwnAndElsewhere {

	private static final Path TABLE = Path.of("src/test/resources/security/handlers.csv");

	private static final Set<String> CLOSED = Set.of("login", "401", "403", "405");

	/** Administrators are of all markets. */
	private static final String EVERYWHERE = "admin";

	/** What stands for something that is nowhere. */
	private static final Map<String, String> NOWHERE = Map.of("caseId", "APP-2026-999999", "id", "999999999", "number",
			"X-999999", "order", "O-999999", "market", "nowhere", "taskId", "00000000-0000-0000-0000-000000000000",
			"task", "00000000-0000-0000-0000-000000000000");

	@Autowired
	private ServletContext servlets;

	/**
	 * @param request method and path, or door and path
	 * @param sent parameters, or an example behind a door
	 */
	private record Row(String request, String sent, List<String> cells) {

		static Row of(String line) {
			List<String> columns = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
			return new Row(columns.get(0), columns.get(1), columns.subList(2, columns.size()));
		}

		boolean isDoor() {
			return this.request.startsWith("DOOR ");
		}

		boolean isAbout(String name) {
			return (this.request + "&" + this.sent).contains("{" + name + "}");
		}

		boolean isAboutSomething() {
			return NOWHERE.keySet().stream().anyMatch(this::isAbout);
		}

		@Override
		public String toString() {
			return this.request + " | " + this.sent + " | " + String.join(" | ", this.cells);
		}

	}

	private static List<Row> rows() throws IOException {
		return Files.exists(TABLE) ? Files.readAllLines(TABLE).stream().skip(1).map(Row::of).toList() : List.of();
	}

	@Test
	void everyHandlerHasItsRowAndEveryRowItsHandler() throws IOException {
		assertThat(rows().stream().map(Row::request)).containsExactlyInAnyOrderElementsOf(answering().keySet());
	}

	@Test
	void everybodyGetsWhatTheTableSays() throws IOException {
		Map<String, Handler> answering = answering();
		Map<String, Row> stated = rows().stream().collect(Collectors.toMap(Row::request, (row) -> row));
		List<String> real = new ArrayList<>(List.of("handler | sent | " + String.join(" | ", PEOPLE)));
		for (Map.Entry<String, Handler> one : answering.entrySet()) {
			Row row = stated.getOrDefault(one.getKey(), new Row(one.getKey(), "", List.of()));
			List<String> cells = PEOPLE.stream().map((who) -> cell(ask(row, one.getValue(), who, own(row)))).toList();
			real.add(new Row(row.request(), row.sent(), cells).toString());
		}
		Files.write(Path.of("target/handlers.csv"), real);
		assertThat(String.join("\n", real)).isEqualTo(Files.readString(TABLE).strip());
	}

	@Test
	void whoHasTheSameRightsElsewhereIsAnsweredAsAboutWhatThereIsNot() throws IOException {
		Map<String, Handler> answering = answering();
		SoftAssertions answers = new SoftAssertions();
		for (Row row : rows()) {
			for (String who : PEOPLE) {
				if (!row.isDoor() && !who.equals(EVERYWHERE)
						&& !CLOSED.contains(row.cells().get(PEOPLE.indexOf(who)))) {
					elsewhere(row, answering.get(row.request()), who + "-elsewhere", answers);
				}
			}
		}
		answers.assertAll();
	}

	private void elsewhere(Row row, Handler handler, String who, SoftAssertions answers) {
		if (!row.isAboutSomething()) {
			if (handler.method().equals("GET")) {
				answers.assertThat(ask(row, handler, who, false).body())
					.as(who + " at " + row)
					.doesNotContain(this.caseId);
			}
			return;
		}
		HttpResponse<String> foreign = ask(row, handler, who, true);
		HttpResponse<String> unknown = ask(row, handler, who, false);
		answers.assertThat(foreign.statusCode()).as(who + " at " + row).isEqualTo(404);
		answers.assertThat(unknown.statusCode()).as(who + " nowhere at " + row).isEqualTo(404);
		answers.assertThat(words(foreign, handler)).as(who + " at " + row).isEqualTo(words(unknown, handler));
	}

	/** What is said, whatever was asked for. */
	private String words(HttpResponse<String> answer, Handler handler) {
		String said = answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
		for (String value : Stream.concat(placesOf(handler).values().stream(), NOWHERE.values().stream())
			.filter((value) -> value.length() > 3)
			.toList()) {
			said = said.replace(value, "…");
		}
		return said.replaceAll("(value|instance)(=\"|\":\")/[^\"]*\"", "");
	}

	/** Nothing is done to what there is: whoever may do it is told that it is nowhere. */
	private static boolean own(Row row) {
		return row.request().startsWith("GET ");
	}

	private HttpResponse<String> ask(Row row, Handler handler, String who, boolean real) {
		if (row.isDoor()) {
			return send("GET", row.sent(), who, "", false);
		}
		Map<String, String> places = new HashMap<>(placesOf(handler));
		if (!real) {
			places.putAll(NOWHERE);
		}
		return ask(handler, who, places, Handlers.filled(row.sent(), places));
	}

	private static String cell(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("").endsWith("/login") ? "login"
				: "" + answer.statusCode();
	}

	/** All handlers of ours, and all doors that somebody else's code answers at. */
	private Map<String, Handler> answering() {
		Map<String, Handler> answering = new LinkedHashMap<>();
		Handlers.of(this.context).forEach((handler) -> answering.put(handler.toString(), handler));
		this.servlets.getServletRegistrations()
			.values()
			.stream()
			.flatMap((servlet) -> servlet.getMappings().stream())
			.filter((mapping) -> mapping.length() > 2)
			.sorted()
			.forEach((mapping) -> answering.put("DOOR " + mapping, null));
		return answering;
	}

}
