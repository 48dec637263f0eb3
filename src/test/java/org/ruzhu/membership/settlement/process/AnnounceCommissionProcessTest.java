package org.ruzhu.membership.settlement.process;

import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.AlibabaJourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Members are told of changed rates beforehand (alibaba, chapter 4, 4). */
@ProcessTest("AnnounceCommission")
class AnnounceCommissionProcessTest extends AlibabaJourneyTest {

	private static final String MONTHS = """
			<inputEntry id="Row_SiteBuildingTier1_Month">
			          <text>[date("2016-11-01")..date("2021-03-01")]""";

	@Autowired
	private ManagementService management;

	@Test
	void everyMemberIsToldOnceOfEachChangeToCome() {
		signUp();
		this.cases.choose(this.caseId, List.of("api"));
		passMilestones(State.ONBOARDED);
		tellMembers();
		assertThat(told()).as("nothing changes").doesNotContain("commission-changed");
		String october = deploy("commission.dmn", MONTHS,
				MONTHS.replace("2016-11-01", "2026-10-01").replace("2021-03-01", "2026-12-01"));
		try {
			tellMembers();
			assertThat(told()).startsWith("commission-changed", "commission-changed");
			assertThat(message(1).body()).contains("自2026年10月1日起", "《云市场服务商入驻》第 4 章第 4 项", "建站：20%")
				.doesNotContain("安全");
			assertThat(message(0).body()).contains("自2027年1月1日起", "建站：不再写明比例，不收");
			int before = told().size();
			tellMembers();
			assertThat(told()).as("once").hasSize(before);
		}
		finally {
			undeploy(october);
		}
	}

	@Test
	void whatIsChangedOnceMoreIsToldOnceMore() {
		signUp();
		this.cases.choose(this.caseId, List.of("api"));
		passMilestones(State.ONBOARDED);
		String first = deploy("commission.dmn", MONTHS,
				MONTHS.replace("[date(\"2016-11-01\")..date(\"2021-03-01\")]", ">= date(\"2026-10-01\")"));
		String second = null;
		try {
			tellMembers();
			assertThat(told()).startsWith("commission-changed");
			int before = told().size();
			second = deploy("commission.dmn", MONTHS,
					MONTHS.replace("[date(\"2016-11-01\")..date(\"2021-03-01\")]", ">= date(\"2026-11-01\")"));
			tellMembers();
			assertThat(told()).hasSize(before + 1);
			assertThat(lastMessage().body()).contains("自2026年11月1日起", "建站：20%");
		}
		finally {
			undeploy(first);
			if (second != null) {
				undeploy(second);
			}
		}
	}

	private void tellMembers() {
		Job morning = this.management.createJobQuery().activityId("StartEvent_RatesDayBegun").singleResult();
		assertThat(morning.getDuedate().toInstant().toString()).as("5:00 in China").endsWith("T21:00:00Z");
		this.management.executeJob(morning.getId());
		this.management.createJobQuery()
			.activityId("ServiceTask_TellMembers")
			.list()
			.forEach((job) -> this.management.executeJob(job.getId()));
		this.walk.look();
	}

}
