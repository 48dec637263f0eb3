package org.ruzhu.provider.cases.process;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.provider.cases.Additions;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Who applies again is asked for qualifications alone, where the market says so (Joining
 * the Cloud Market as a Provider, chapter 2, step 3).
 */
@RuzhuTest
class ApplyAgainTest extends JourneyTest {

	private static final Map<String, Object> QUALIFICATIONS = Map.of("serviceHours", "5x8", "dingTalkStaff", "4",
			"cleanRecord", "true", "memberAccountVerified", "true");

	private String market = "alibaba";

	@Autowired
	private Additions additions;

	@Override
	protected String market() {
		return this.market;
	}

	@Test
	void whoAppliesAgainIsAskedForQualificationsAndWhatIsNew() {
		applyTwice("iot", "retail-link");
		assertThatThrownBy(() -> this.walk.answer("UserTask_StateFacts", QUALIFICATIONS))
			.hasMessageContaining("problems of UserTask_StateFacts");
		Map<String, Object> stated = Filled.but(Filled.but(QUALIFICATIONS, "dedicatedContactName", "周敏"),
				"dedicatedContactPhone", "010-62780001");
		this.walk.answer("UserTask_StateFacts", Filled.but(stated, "dingTalkRegistered", "true"));
		OnboardingCase theCase = this.cases.get(this.caseId);
		assertThat(theCase.fact("contactName")).isEqualTo("李梅");
		assertThat(theCase.fact("companyProfile")).isNotEmpty();
		assertThat(theCase.fact("dedicatedContactName")).isEqualTo("周敏");
	}

	@Test
	void aMarketThatDoesNotSaySoAsksForEverythingAgain() {
		this.market = "kingsoft";
		newProvider();
		applyTwice("base-software", "base-software");
		assertThatThrownBy(() -> this.walk.answer("UserTask_StateFacts", QUALIFICATIONS))
			.hasMessageContaining("problems of UserTask_StateFacts");
		this.walk.answer("UserTask_StateFacts", Filled.but(Filled.facts(), "teamSize", "20"));
	}

	private void applyTwice(String first, String then) {
		verify();
		this.walk.answer("UserTask_ChooseCategories", Filled.categories(first));
		this.walk.answer("UserTask_StateFacts", Filled.facts());
		this.cases.choose(this.caseId, List.of());
		passMilestones(State.ONBOARDED);
		this.additions.begin(this.caseId);
		this.walk.look();
		this.walk.answer("UserTask_ChooseCategories", Filled.categories(then));
	}

}
