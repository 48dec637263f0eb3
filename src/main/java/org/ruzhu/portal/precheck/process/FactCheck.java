package org.ruzhu.portal.precheck.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputExpression;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.BrokenMarketException;
import org.ruzhu.market.MarketFolders;
import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormSchema;
import org.ruzhu.portal.precheck.FactSheet;
import org.ruzhu.provider.cases.EligibilityFacts;

/**
 * Makes start-up fail if a market's conditions use a fact that the pre-check or the
 * application does not ask for. Such a condition could never be met.
 */
@Component
class FactCheck {

	private static final String TABLE = "eligibility.dmn";

	/** The inputs that the application adds to the facts. */
	private static final Set<String> GIVEN = Set.of("category", "asOf");

	private final FactSheet sheet;

	private final Set<String> applied;

	FactCheck(MarketFolders folders, ProcessFolder forms, FactSheet sheet) {
		this.sheet = sheet;
		this.applied = new HashSet<>(EligibilityFacts.ESTABLISHED);
		forms.forms("*.form")
			.stream()
			.filter((file) -> !FactSheet.FILE.equals(file.getFilename()))
			.flatMap(FactCheck::keys)
			.forEach(this.applied::add);
		folders.files().forEach((market, files) -> check(market, read(files.get(TABLE))));
	}

	private void check(String market, String table) {
		Dmn.readModelFromStream(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
			.getModelElementsByType(InputExpression.class)
			.stream()
			.map((input) -> input.getText().getTextContent())
			.filter((fact) -> !GIVEN.contains(fact))
			.forEach((fact) -> checkAsked(fact, "markets/%s/%s, line %d".formatted(market, TABLE, line(table, fact))));
	}

	private void checkAsked(String fact, String place) {
		if (this.sheet.field(fact).isEmpty()) {
			throw new BrokenMarketException(place,
					"looks at the fact '" + fact + "', which forms/" + FactSheet.FILE + " does not ask for");
		}
		if (!this.applied.contains(fact)) {
			throw new BrokenMarketException(place,
					"looks at the fact '" + fact + "', which no form of an application asks for");
		}
	}

	private static long line(String table, String fact) {
		return table.substring(0, Math.max(0, table.indexOf(">" + fact + "<"))).lines().count();
	}

	private static Stream<String> keys(Resource form) {
		return FormSchema.read(form).fields().stream().map(FormComponent::key);
	}

	private static String read(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
