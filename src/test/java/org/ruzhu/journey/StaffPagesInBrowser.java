package org.ruzhu.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.desk.webhook.EndpointDetails;
import org.ruzhu.desk.webhook.Endpoints;
import org.ruzhu.desk.webhook.EventType;
import org.ruzhu.membership.settlement.Settlements;
import org.ruzhu.platform.notice.Outbox;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of staff that the table of handlers knows, found by the links of the others:
 * axe and the eye for borders miss nothing on it.
 */
abstract class StaffPagesInBrowser extends BrowserJourney {

	private static final Newcomer NEWCOMER = new Newcomer("tencent-classic", "he@anlan.example", "13900000041",
			"安澜软件（示例）有限公司", "91999904MA0ALX041D", "6222000013900000041");

	private static final Path HANDLERS = Path.of("src/test/resources/security/handlers.csv");

	private static final String UNDER_REVIEW = "青禾软件（示例）有限公司";

	/** So many pages of a kind are searched for links. */
	private static final int ENOUGH = 5;

	private static final List<String> PEOPLE = List.of("reviewer", "finance", "operator", "owner", "admin");

	private static final Pattern LINK = Pattern.compile("href=\"(/staff[^\"#]*)");

	/** Answers with another page, with a paper or with facts for a script. */
	private static final Set<String> NO_PAGES = Set.of("/staff/receipts/{number}", "/staff/documents/{id}",
			"/staff/documents/{id}/original", "/staff/tasks/cards", "/staff/login");

	/** Each group sees another page there. */
	private static final Set<String> OF_EACH_GROUP = Set.of("/staff", "/staff/cases/{caseId}");

	private static final String STATEMENT = """
			交易日期,对方户名,对方账号,贷方金额,借方金额,流水号,摘要
			2026-09-11,澜海示例公司,6222000013900099999,5000.00,,AX-41,保证金
			""";

	@Autowired
	private Endpoints endpoints;

	@Autowired
	private Settlements settlements;

	@Autowired
	private Outbox outbox;

	@BeforeAll
	static void travelToSeptember() {
		travelTo("2026-09-14T13:20+08:00");
	}

	@Override
	protected Newcomer newcomer() {
		return NEWCOMER;
	}

	@BeforeEach
	void oneOfEverything() {
		if (!isKnown()) {
			this.endpoints.add(NEWCOMER.market(),
					new EndpointDetails("https://127.0.0.1:1/hook", Set.of(EventType.APPLICATION_OPENED), true));
			register();
			this.settlements.begin(NEWCOMER.market(), YearMonth.of(2026, 8));
			Page page = staff("finance").page();
			page.navigate(address("/staff/statements"));
			page.locator("main input[type=file]")
				.setInputFiles(
						new FilePayload("statement.csv", "text/csv", STATEMENT.getBytes(StandardCharsets.UTF_8)));
			page.locator("main form:has(input[type=file]) button[type=submit]").click();
		}
	}

	@Test
	void axeFindsNothingInChineseAt1024() {
		axeFindsNothing("zh-CN", 1024);
	}

	@Test
	void axeFindsNothingInChineseAt1920() {
		axeFindsNothing("zh-CN", 1920);
	}

	@Test
	void axeFindsNothingInEnglishAt1024() {
		axeFindsNothing("en-US", 1024);
	}

	@Test
	void axeFindsNothingInEnglishAt1920() {
		axeFindsNothing("en-US", 1920);
	}

	private void axeFindsNothing(String language, int width) {
		Map<String, Pattern> pages = pages();
		Set<String> unseen = new TreeSet<>(pages.keySet());
		for (String person : PEOPLE) {
			Page page = staff(person, language).page();
			page.setViewportSize(width, 900);
			Map<String, String> found = found(page, pages);
			found.keySet().removeIf((kind) -> !unseen.contains(kind) && !OF_EACH_GROUP.contains(kind));
			found.forEach((kind, path) -> {
				page.navigate(address(path));
				Axe.findsNothing(page.mainFrame());
				unseen.remove(kind);
			});
		}
		assertThat(unseen).as("pages that no link leads to").isEmpty();
	}

	/** The paths of pages that staff may read, and how their addresses look. */
	private static Map<String, Pattern> pages() {
		try {
			return Files.readAllLines(HANDLERS)
				.stream()
				.map((line) -> line.split("\\|")[0].strip())
				.filter((handler) -> handler.startsWith("GET /staff"))
				.map((handler) -> handler.substring("GET ".length()))
				.filter((path) -> !NO_PAGES.contains(path) && !path.matches(".*\\.(csv|pdf)"))
				.collect(Collectors.toMap((path) -> path,
						(path) -> Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One address of each page that somebody comes to by the links of the others. */
	private Map<String, String> found(Page page, Map<String, Pattern> pages) {
		Map<String, List<String>> seen = new TreeMap<>();
		Deque<String> ahead = new ArrayDeque<>(pages.keySet());
		ahead.add("/staff/undelivered/" + this.outbox.newestDeliveries(1).get(0).id());
		ahead.add("/staff/tasks/" + reviewOf(UNDER_REVIEW).getId() + "/evidence");
		while (!ahead.isEmpty()) {
			String path = ahead.remove();
			pages.keySet()
				.stream()
				.sorted(Comparator.comparing((kind) -> kind.contains("{")))
				.filter((kind) -> pages.get(kind).matcher(path.split("\\?")[0]).matches() && !path.contains("{"))
				.findFirst()
				.map((kind) -> seen.computeIfAbsent(kind, (first) -> new ArrayList<>()))
				.filter((addresses) -> addresses.size() < ENOUGH && !addresses.contains(path))
				.ifPresent((addresses) -> {
					APIResponse answer = page.request().get(address(path));
					if (answer.ok()) {
						addresses.add(path);
						LINK.matcher(answer.text())
							.results()
							.map((link) -> link.group(1).replace("&amp;", "&"))
							.forEach(ahead::add);
					}
				});
		}
		seen.values().removeIf(List::isEmpty);
		return seen.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, (one) -> one.getValue().get(0)));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
