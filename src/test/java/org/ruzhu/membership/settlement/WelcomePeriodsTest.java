package org.ruzhu.membership.settlement;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.journey.MarketJourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Who joins now pays no service fee for a year (kingsoft, fees). */
@RuzhuTest
class WelcomePeriodsTest extends MarketJourneyTest {

	@LocalServerPort
	private int port;

	@Override
	protected String market() {
		return "kingsoft";
	}

	@Override
	protected Map<String, Object> facts() {
		return Map.of();
	}

	@Test
	void theFreeYearIsToldBeforeJoiningAndToMembersUntilItIsOver() {
		signUp();
		this.cases.choose(this.caseId, List.of("base-software"));
		passMilestones(State.ONBOARDED);
		Visitor provider = new Visitor(this.port);
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		assertThat(text(provider, "/markets/kingsoft")).contains("入驻优惠", "免平台服务费；今天入驻的，免至 2027年9月1日");
		assertThat(text(provider, "/commission")).contains("免平台服务费，至 2027年9月1日（含当日；《");
		assertThat(text(provider, "/cases/" + this.caseId)).contains("免平台服务费的最后一天", "2027年9月1日");
		Walk.itIs(Instant.parse("2027-09-01T16:00:00Z"));
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		assertThat(text(provider, "/commission")).doesNotContain("免平台服务费，至");
		assertThat(text(provider, "/cases/" + this.caseId)).doesNotContain("免平台服务费的最后一天");
		assertThat(text(provider, "/markets/alibaba")).doesNotContain("入驻优惠");
	}

	private static String text(Visitor provider, String page) {
		HttpResponse<String> answer = provider.get(page);
		assertThat(answer.statusCode()).as(page).isEqualTo(200);
		return answer.body().replaceAll("(?s)<script.*?</script>|<[^>]*>", " ");
	}

}
