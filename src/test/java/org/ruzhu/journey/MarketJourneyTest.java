package org.ruzhu.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.membership.exit.Exits;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole journey in a market with conditions of its own. */
public abstract class MarketJourneyTest extends JourneyTest {

	@Autowired
	protected Exits exits;

	@Autowired
	private RepositoryService repository;

	@Override
	protected abstract String market();

	/** What the market's conditions ask for, besides what every market asks. */
	protected abstract Map<String, Object> facts();

	/** The answers to the first form of the application. */
	protected Map<String, Object> chosen(String... categories) {
		return Filled.categories(categories);
	}

	@Override
	protected void stateEverything(String... categories) {
		this.walk.answer("UserTask_ChooseCategories", chosen(categories));
		Map<String, Object> stated = new HashMap<>(Filled.facts());
		stated.putAll(facts());
		Map<String, Object> typed = new HashMap<>(stated);
		typed.keySet().retainAll(this.walk.asks("UserTask_StateFacts"));
		this.walk.answer("UserTask_StateFacts", typed);
		Set<String> uploads = this.walk.asks("UserTask_UploadEvidence");
		Map<String, Object> evidence = new HashMap<>();
		uploads.forEach((field) -> evidence.put(field, upload(field)));
		evidence.keySet().removeIf((field) -> field.endsWith("ValidUntil"));
		evidence.put("websiteUrl", "https://www.example.com");
		this.walk.answer("UserTask_UploadEvidence", evidence);
		stated.keySet().removeAll(typed.keySet());
		this.cases.state(this.caseId, stated);
	}

	protected void leave() {
		this.exits.request(this.caseId);
		this.walk.look();
	}

	/** The deposit's receipt comes back, and the deposit in turn. */
	protected void beRefunded() {
		bringReceiptsBack("2026-09-01");
		this.walk.fire("Timer_RefundDue");
		confirmWhereItIsLarge();
		this.walk.run("ServiceTask_RefundDeposit");
	}

	/** A large refund takes a second look. */
	protected void confirmWhereItIsLarge() {
		this.walk.tasks("UserTask_ConfirmRefund")
			.forEach((task) -> this.walk.decide(task, Map.of("refundDecision", "confirmed")));
	}

	/** Deploys a table of the market's with one part of its text changed. */
	protected String deploy(String table, String part, String instead) {
		String text = resource("/processes/markets/" + market() + "/" + table);
		assertThat(text).contains(part);
		return this.repository.createDeployment()
			.tenantId(market())
			.addString(table, text.replace(part, instead))
			.deploy()
			.getId();
	}

	protected void undeploy(String deployment) {
		this.repository.deleteDeployment(deployment, true);
	}

	private String resource(String path) {
		try (InputStream content = getClass().getResourceAsStream(path)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
