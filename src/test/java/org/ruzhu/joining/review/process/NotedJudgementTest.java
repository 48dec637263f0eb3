package org.ruzhu.joining.review.process;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import org.ruzhu.journey.AlibabaJourneyTest;
import org.ruzhu.journey.Filled;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A clean record is looked up by a person, who says where, with what result and when. */
@RuzhuTest
class NotedJudgementTest extends AlibabaJourneyTest {

	@Autowired
	private JdbcTemplate jdbc;

	@Override
	protected Map<String, Object> facts() {
		Map<String, Object> facts = new HashMap<>(super.facts());
		facts.putAll(Map.of("memberAccountVerified", true, "dingTalkStaff", 4, "cleanRecord", true, "serviceHours",
				"5x8", "dedicatedContactName", "周敏", "dedicatedContactPhone", "010-62780001", "dingTalkRegistered",
				true));
		return facts;
	}

	@Test
	void nobodyIsApprovedBeforeItIsSaidWhereTheRecordWasLookedUp() {
		applyFor("retail-link");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.walk.decide("UserTask_ReviewApplication", approval()))
			.satisfies((refusal) -> assertThat(InvalidAnswerException.in(refusal).field()).isEqualTo("judgementNote"));
		this.walk.decide("UserTask_ReviewApplication",
				Filled.but(approval(), "judgementNote", "2026-09-01 查询统一平台，无不良记录"));
		assertThat(state()).isEqualTo(State.APPROVED);
		assertThat(
				this.jdbc.queryForList("select detail from audit_line where case_id = ? and action = 'review-approve'",
						String.class, this.caseId))
			.containsExactly("2026-09-01 查询统一平台，无不良记录");
	}

}
