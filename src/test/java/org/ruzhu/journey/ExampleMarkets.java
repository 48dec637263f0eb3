package org.ruzhu.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * The product's own markets and four made-up ones beside them, so that every rule a
 * market may have can be asked about: {@code harbour} with tiers, sub-types, a planned
 * category, a yearly fee, commission and a welcome offer; {@code quay} with deposits that
 * are added up and borrowed; {@code shoal}, which states hardly anything; and
 * {@code xinglan}, which has an order of its own.
 */
class ExampleMarkets implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String NOTHING_STATED = table("Commission", "UNIQUE", "category; month; total",
			"tier; rate; rateAtOnce; clause; clauseEn");

	private static final String REST = """
			steps: [register, verify, apply, review, sign, pay-deposit, list-product, exit]
			agreements: []
			documents: []
			notices: {default: []}
			""";

	private static final String HARBOUR = REST + """
			promises:
			  review: {days: 3, least: 1, working: true, stated: true, clause: {zh: 甲 1, en: "A, 1"}}
			name: {zh: 港湾云市场, en: Harbour Market}
			modes:
			  - {id: platform, name: {zh: 平台模式, en: Platform mode}, meaning: {zh: 例, en: Such}}
			categories:
			  - {id: site-building, name: {zh: 建站, en: Sites}, open: true}
			  - id: care
			    name: {zh: 维护, en: Care}
			    introduction: {zh: 让云服务器的镜像保持最新。, en: Keeps the images of cloud servers up to date.}
			    open: true
			    subTypes: [{id: care-image, name: {zh: 镜像维护, en: Image care}}]
			  - {id: api, name: {zh: API, en: API}, open: false}
			judgements:
			  - {id: lawful, name: {zh: 资质正规, en: Lawful}, clause: {zh: 甲 2, en: "A, 2"}}
			  - {id: mature, name: {zh: 软件成熟, en: Mature}, clause: {zh: 甲 3, en: "A, 3"}, categories: [care]}
			preferences:
			  - {id: awards, name: {zh: 获奖, en: Awards}, clause: {zh: 甲 4, en: "A, 4"}, categories: [api]}
			deposit: {rule: tiers, stated: true, borrowed: false, clause: {zh: 甲 5, en: "A, 5"}, %s}
			fees:
			  - id: certification
			    name: {zh: 认证费, en: Certification}
			    amount: 300
			    every: year
			    clause: {zh: 甲 6, en: "A, 6"}
			    lapse: {shop: hidden, stated: true, clause: {zh: 甲 16, en: "A, 16"}}
			""".formatted(account());

	private static final String QUAY = REST + """
			name: {zh: 码头云市场, en: Quay Market}
			modes:
			  - {id: agency, name: {zh: 代销模式, en: Agency sale}, meaning: {zh: 例, en: Such}}
			  - {id: platform, name: {zh: 平台模式, en: Platform mode}, meaning: {zh: 例, en: Such}}
			categories:
			  - {id: api, name: {zh: API, en: API}, open: true}
			  - {id: service, name: {zh: 服务, en: Service}, open: true}
			deposit: {rule: sum, stated: true, borrowed: true, clause: {zh: 乙 1, en: "B, 1"}, %s}
			""".formatted(account());

	private static final String SHOAL = REST + """
			name: {zh: 浅滩云市场, en: Shoal Market}
			modes:
			  - {id: platform, name: {zh: 平台模式, en: Platform mode}, meaning: {zh: 例, en: Such}}
			categories:
			  - {id: api, name: {zh: API, en: API}, open: true}
			deposit: {rule: none, stated: false, borrowed: false, %s}
			fees:
			  - id: certification
			    name: {zh: 认证费, en: Certification}
			    amount: 200
			    every: year
			    clause: {zh: 丙 2, en: "C, 2"}
			    lapse: {shop: barred, stated: false}
			""".formatted(account());

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("example markets", Map.of("ruzhu.processes", folder().toString())));
	}

	private static Path folder() {
		try {
			Path folder = Files.createTempDirectory("markets");
			FileSystemUtils.copyRecursively(Path.of("processes"), folder);
			harbour(market(folder, "harbour", HARBOUR));
			quay(market(folder, "quay", QUAY));
			shoal(market(folder, "shoal", SHOAL));
			FileSystemUtils.copyRecursively(new ClassPathResource("sixth-market").getFile(),
					folder.resolve("markets").toFile());
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path market(Path folder, String id, String yaml) throws IOException {
		Path market = Files.createDirectories(folder.resolve("markets").resolve(id));
		Files.copy(folder.resolve("markets/tencent-classic/onboarding.bpmn"), market.resolve("onboarding.bpmn"));
		Files.writeString(market.resolve("market.yaml"), yaml);
		return market;
	}

	private static void harbour(Path market) throws IOException {
		write(market, "eligibility", table("Eligibility", "COLLECT",
				"category; licenceIssuedOn; industryExperienceYears; teamSize; runsOnPlatform; registeredCapital; serviceHours; entityType",
				"code; fact; threshold; clause; clauseEn; earliest",
				"; ? = null or ? + duration(\"P2Y\") > asOf; ; ; ; ; ;; \"licence-age\"; \"licenceIssuedOn\"; \"≥ 2\"; \"甲 7\"; \"A, 7\"; licenceIssuedOn + duration(\"P2Y\")",
				"\"site-building\"; ; ? = null or ? &lt; 3; ; ; ; ;; \"experience\"; \"industryExperienceYears\"; \"≥ 3\"; \"甲 8\"; \"A, 8\"; asOf + duration(\"P1Y\") * (3 - industryExperienceYears)",
				"\"care\"; ; ; ? = null or ? &lt; 10; ; ; ;; \"team\"; \"teamSize\"; \"≥ 10\"; \"甲 9\"; \"A, 9\"; null",
				"\"api\"; ; ; ; ? = null or ? = false; ; ;; \"on-platform\"; \"runsOnPlatform\"; \"true\"; \"甲 10\"; \"A, 10\"; null",
				"\"api\"; ; ; ; ; ? = null or ? &lt;= 1000000; ;; \"capital\"; \"registeredCapital\"; \"> 1,000,000\"; \"甲 11\"; \"A, 11\"; null",
				"\"api\"; ; ; ; ; ; ? = null;; \"hours\"; \"serviceHours\"; \"5x8\"; \"甲 12\"; \"A, 12\"; null",
				"\"api\"; ; ; ; ; ; ; ? = null or ? != \"ENTERPRISE\"; \"enterprise\"; \"entityType\"; \"ENTERPRISE\"; \"甲 13\"; \"A, 13\"; null"));
		write(market, "deposit",
				table("Deposit", "COLLECT\" aggregation=\"MAX", "categories", "amountFen",
						"list contains(?, \"care-image\"); 100000", "list contains(?, \"api\"); 200000",
						"list contains(?, \"care\") or list contains(?, \"site-building\"); 500000"));
		write(market, "commission", table("Commission", "UNIQUE", "category; month; total",
				"tier; rate; rateAtOnce; clause; clauseEn",
				"\"site-building\"; ? >= date(\"2016-11-01\") and ? &lt;= date(\"2021-03-01\"); &lt; 200000; 1; 20; 20; \"甲 14\"; \"A, 14\"",
				"\"site-building\"; ? >= date(\"2016-11-01\") and ? &lt;= date(\"2021-03-01\"); [200000..500000[; 2; 15; 20; \"甲 14\"; \"A, 14\"",
				"\"site-building\"; ? >= date(\"2016-11-01\") and ? &lt;= date(\"2021-03-01\"); >= 500000; 3; 10; 20; \"甲 14\"; \"A, 14\"")
			.replace("</definitions>",
					decision("WelcomeOffer", "UNIQUE", "joinedOn", "freeUntil; clause; clauseEn",
							"? &lt; date(\"2027-01-01\"); joinedOn + duration(\"P1Y\"); \"甲 15\"; \"A, 15\"")
							+ "</definitions>"));
	}

	private static void quay(Path market) throws IOException {
		write(market, "commission", NOTHING_STATED);
		write(market, "eligibility",
				table("Eligibility", "COLLECT", "category; teamSize",
						"code; fact; threshold; clause; clauseEn; earliest",
						"; ? = null or ? &lt; 20; \"team\"; \"teamSize\"; \"≥ 20\"; \"乙 2\"; \"B, 2\"; null"));
		write(market, "deposit", table("Deposit", "COLLECT\" aggregation=\"SUM", "categories", "amountFen",
				"list contains(?, \"api\"); 3000000", "list contains(?, \"service\"); 3000000"));
	}

	private static void shoal(Path market) throws IOException {
		write(market, "commission", NOTHING_STATED);
		write(market, "eligibility",
				table("Eligibility", "COLLECT", "category; apiAbility",
						"code; fact; threshold; clause; clauseEn; earliest",
						"; ? = null or ? = false; \"api-ability\"; \"apiAbility\"; \"true\"; \"丙 1\"; \"C, 1\"; null"));
		write(market, "deposit", table("Deposit", "COLLECT\" aggregation=\"SUM", "categories", "amountFen",
				"list contains(?, \"api\"); 123456"));
	}

	private static String account() {
		return "accountName: 示例, accountNumber: \"1\", bank: 示例银行, routes: []";
	}

	private static void write(Path market, String file, String content) throws IOException {
		Files.writeString(market.resolve(file + ".dmn"), content);
	}

	private static String table(String id, String hitPolicy, String inputs, String outputs, String... rows) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
					id="%s_Definitions" name="example" namespace="https://ruzhu.org/decisions">%s</definitions>
				"""
			.formatted(id, decision(id, hitPolicy, inputs, outputs, rows));
	}

	private static String decision(String id, String hitPolicy, String inputs, String outputs, String... rows) {
		StringBuilder table = new StringBuilder();
		for (String input : inputs.split(";")) {
			table.append("<input id=\"" + id + "_" + input.strip() + "\"><inputExpression><text>")
				.append(input.strip())
				.append("</text></inputExpression></input>");
		}
		for (String output : outputs.split(";")) {
			table.append("<output id=\"%1$s_%2$s\" name=\"%2$s\"/>".formatted(id, output.strip()));
		}
		int columns = inputs.split(";").length;
		for (String row : rows) {
			table.append("<rule id=\"" + id + "_" + table.length() + "\">")
				.append(cells(row, columns))
				.append("</rule>");
		}
		return "<decision id=\"%s\" name=\"%s\" camunda:historyTimeToLive=\"P1D\"><decisionTable hitPolicy=\"%s\">%s</decisionTable></decision>"
			.formatted(id, id, hitPolicy, table);
	}

	private static String cells(String row, int inputs) {
		// A "<" that is written for XML has a semicolon of its own.
		String[] cells = row.replace("&lt;", "&lt").split(";", -1);
		return Arrays.stream(cells, 0, inputs).map((cell) -> cell("inputEntry", cell)).collect(Collectors.joining())
				+ Arrays.stream(cells, inputs, cells.length)
					.map((cell) -> cell("outputEntry", cell))
					.collect(Collectors.joining());
	}

	private static String cell(String kind, String text) {
		return "<%s><text>%s</text></%s>".formatted(kind, text.strip().replace("&lt", "&lt;"), kind);
	}

}
