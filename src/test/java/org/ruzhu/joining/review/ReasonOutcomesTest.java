package org.ruzhu.joining.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.journey.RuzhuTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What came of reasons, counted by hand. */
@RuzhuTest
class ReasonOutcomesTest {

	private static final String MARKET = "reasons";

	private static final List<String> MARKETS = List.of(MARKET);

	@Autowired
	private ReasonOutcomes outcomes;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void twoProviders() {
		for (String provider : List.of("P-REASONS", "Q-REASONS")) {
			this.jdbc.sql(
					"insert into account (id, version, locale, state, opened_at) values (?, 0, 'zh-CN', 'CONFIRMED', ?)")
				.params(provider, at(1))
				.update();
		}
	}

	@AfterEach
	void forgetThem() {
		this.jdbc.sql("delete from review_reason where review in (select id from review where case_id like 'REASON-%')")
			.update();
		this.jdbc.sql("delete from review where case_id like 'REASON-%'").update();
		this.jdbc.sql("delete from category_application where case_id like 'REASON-%'").update();
		this.jdbc.sql("delete from onboarding_case where id like 'REASON-%'").update();
		this.jdbc.sql("delete from account where id like '%-REASONS'").update();
	}

	/** The category's own refusal is on record a moment after the verdict's. */
	@Test
	void aRefusedCategoryIsNoRetryOfItself() {
		theCase("REASON-1", "P-REASONS");
		long verdict = decided("REASON-1", 1, 1, "APPROVE", 2);
		reason(verdict, 0, null, "api", "unfit-for-category");
		category("REASON-1", 1, "operations", "APPROVED", 3);
		category("REASON-1", 1, "api", "REFUSED", 3);

		assertThat(this.outcomes.of(MARKETS)).containsExactly(new ReasonOutcome(MARKET, "unfit-for-category", 1, 0, 0));
	}

	/**
	 * Three refusals: one is approved when a member adds the category, one is refused
	 * again in another case and approved in the case after, the last is the refusal of
	 * that other case, which the case after approves.
	 */
	@Test
	void theNextTimeTheCategoryIsAppliedForIsTheRetryWhereverThatIs() {
		theCase("REASON-1", "P-REASONS");
		reason(decided("REASON-1", 1, 1, "APPROVE", 2), 0, null, "api", "unfit-for-category");
		category("REASON-1", 1, "api", "REFUSED", 3);
		decided("REASON-1", 2, 2, "APPROVE", 4);
		category("REASON-1", 2, "api", "LEFT", 5);
		theCase("REASON-2", "Q-REASONS");
		reason(decided("REASON-2", 1, 1, "APPROVE", 2), 0, null, "image", "unfit-for-category");
		category("REASON-2", 1, "image", "REFUSED", 3);
		theCase("REASON-3", "Q-REASONS");
		reason(decided("REASON-3", 1, 1, "APPROVE", 6), 0, null, "image", "unfit-for-category");
		category("REASON-3", 1, "image", "REFUSED", 7);
		theCase("REASON-4", "Q-REASONS");
		decided("REASON-4", 1, 1, "APPROVE", 8);
		category("REASON-4", 1, "image", "APPROVED", 9);

		List<ReasonOutcome> outcomes = this.outcomes.of(MARKETS);

		assertThat(outcomes).containsExactly(new ReasonOutcome(MARKET, "unfit-for-category", 3, 3, 2));
		assertThat(outcomes.get(0).percentage()).as("two of three").isEqualTo(67);
	}

	@Test
	void whatAnotherProviderOrAnotherCategoryCameToIsNoRetry() {
		theCase("REASON-1", "P-REASONS");
		reason(decided("REASON-1", 1, 1, "APPROVE", 2), 0, null, "api", "unfit-for-category");
		category("REASON-1", 1, "api", "REFUSED", 3);
		theCase("REASON-2", "Q-REASONS");
		decided("REASON-2", 1, 1, "APPROVE", 4);
		category("REASON-2", 1, "api", "APPROVED", 5);
		theCase("REASON-3", "P-REASONS");
		category("REASON-3", 1, "operations", "APPROVED", 5);

		assertThat(this.outcomes.of(MARKETS)).containsExactly(new ReasonOutcome(MARKET, "unfit-for-category", 1, 0, 0));
		assertThat(this.outcomes.of(List.of("elsewhere"))).isEmpty();
		assertThat(this.outcomes.of(List.of())).isEmpty();
	}

	/**
	 * A field is handed back twice and then approved; another case is refused as a whole
	 * and not tried again; a round that is not decided yet is no second try.
	 */
	@Test
	void whatIsHandedBackOrRefusedAsAWholeIsTriedAgainInTheNextDecidedRound() {
		theCase("REASON-1", "P-REASONS");
		reason(decided("REASON-1", 1, 1, "CHANGES", 2), 0, "teamProof", null, "unreadable");
		reason(decided("REASON-1", 2, 1, "CHANGES", 3), 0, "teamProof", null, "unreadable");
		decided("REASON-1", 3, 1, "APPROVE", 4);
		theCase("REASON-2", "Q-REASONS");
		reason(decided("REASON-2", 1, 1, "CHANGES", 2), 0, "teamProof", null, "unreadable");
		reason(decided("REASON-2", 2, 1, "REFUSE", 3), 0, null, null, "false-information");
		theCase("REASON-3", "Q-REASONS");
		decided("REASON-3", 1, 1, null, 5);

		assertThat(this.outcomes.of(MARKETS)).containsExactly(new ReasonOutcome(MARKET, "unreadable", 3, 3, 1),
				new ReasonOutcome(MARKET, "false-information", 1, 0, 0));
	}

	private void theCase(String id, String provider) {
		this.jdbc
			.sql("""
					insert into onboarding_case (id, version, market_id, provider_id, state, facts, agreements, unmet, opened_at)
					values (?, 0, ?, ?, 'SUBMITTED', '{}', '[]', '[]', ?)""")
			.params(id, MARKET, provider, at(1))
			.update();
	}

	private void category(String caseId, int round, String category, String state, int hour) {
		this.jdbc.sql(
				"insert into category_application (case_id, round, category, state, decided_at) values (?, ?, ?, ?, ?)")
			.params(caseId, round, category, state, at(hour))
			.update();
	}

	private long decided(String caseId, int round, int applicationRound, String verdict, int hour) {
		this.jdbc
			.sql("""
					insert into review (version, case_id, round, application_round, started_at, working_days_given, due_on,
					provisional, calendar_version, judged, changes, process_definition_id, process_version, document_hashes,
					verdict, decided_at) values (0, ?, ?, ?, ?, 7, ?, false, '1', '[]', '{}', 'Review:1:1', 1, '{}', ?, ?)""")
			.params(caseId, round, applicationRound, at(hour), LocalDate.of(2026, 9, 30), verdict,
					(verdict != null) ? at(hour) : null)
			.update();
		return this.jdbc.sql("select id from review where case_id = ? and round = ?")
			.params(caseId, round)
			.query(Long.class)
			.single();
	}

	private void reason(long review, int key, String field, String category, String code) {
		this.jdbc.sql("insert into review_reason (review, review_key, field, category, code) values (?, ?, ?, ?, ?)")
			.params(review, key, field, category, code)
			.update();
	}

	private static Object at(int hour) {
		return Instant.parse("2026-09-01T00:00:00Z").plusSeconds(3600L * hour).atOffset(ZoneOffset.UTC);
	}

}
