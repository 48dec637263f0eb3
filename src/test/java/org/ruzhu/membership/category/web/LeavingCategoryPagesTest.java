package org.ruzhu.membership.category.web;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** How a member gives up a category on the page of its case. */
@RuzhuTest
class LeavingCategoryPagesTest extends JourneyTest {

	@LocalServerPort
	private int port;

	@Test
	void aMemberIsAskedWhichCategoryItGivesUpAndThinksBetterOfIt() {
		beListed("operations", "api");
		Visitor provider = new Visitor(this.port);
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		String theCase = "/cases/" + this.caseId;
		assertThat(provider.get(theCase).body()).contains("退出一个类目", "合同期限", "第 1 期", "申报变更");
		assertThat(provider.submit(theCase + "/leaving-category", theCase, Map.of()).statusCode()).isEqualTo(302);
		assertThat(provider.get(theCase).body()).contains("正在选择要退出的类目", "我代表本企业确认退出", "value=\"api\"");
		this.walk.look();
		provider.submit("/language", theCase, Map.of("to", "en"));
		assertThat(provider.get(theCase).body()).contains("Keep the category after all", "Term 1:");
		String withdraw = theCase + "/leaving-category/withdraw";
		assertThat(provider.submit(withdraw, theCase, Map.of()).statusCode()).isEqualTo(302);
		assertThat(provider.get(theCase).body()).contains("Give up a category");
		assertThat(provider.submit(withdraw, theCase, Map.of()).statusCode()).isEqualTo(409);
	}

}
