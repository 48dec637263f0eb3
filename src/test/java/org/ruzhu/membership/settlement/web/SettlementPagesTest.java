package org.ruzhu.membership.settlement.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.membership.settlement.SettlementTest;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Finance settles a month on its page, and both sides read what it came to. */
@RuzhuTest
class SettlementPagesTest extends SettlementTest {

	private static final String PAGE = "/staff/settlements";

	@LocalServerPort
	private int port;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	private Visitor finance;

	@BeforeEach
	void aClerk() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("clerk-of-settlements", StaffGroup.FINANCE);
		staff.hireElsewhere("clerk-of-settlements-elsewhere", StaffGroup.FINANCE);
		this.finance = Visitor.staff(this.port, "clerk-of-settlements");
	}

	@Test
	void aMonthIsSettledAndStatedToBothSides() {
		sell(MARKET, "operations", "1000", false, LocalDate.of(2021, 5, 31));
		sell(MARKET, "operations", "500", true, LocalDate.of(2021, 5, 31));
		String place = begin("2021-05").headers().firstValue("Location").orElseThrow().replaceAll(".*(/staff)", "$1");
		runAll();
		assertThat(begin("2021-05").body()).contains("这个月已经关账");
		assertThat(this.finance.get(PAGE).body()).contains("2021-05", "已结算");
		assertThat(this.finance.get(place).body()).contains(this.caseId, "1,500.00 元", "含自有分销 500.00 元", ">10%<",
				"100.00 元");
		assertThat(this.finance.get(place + "/lines.csv").body()).startsWith("\uFEFF\"月份\",\"案件\",\"类目\"")
			.contains("\"2021-05\",\"%s\",\"operations\",1500.00,500.00,0.00,1000.00,1,10,100.00,100.00,0.00,0.00"
				.formatted(this.caseId));
		assertThat(this.finance.get(place + "/" + this.caseId + ".pdf").body()).startsWith("%PDF");
		Visitor elsewhere = Visitor.staff(this.port, "clerk-of-settlements-elsewhere");
		assertThat(elsewhere.get(place).statusCode()).isEqualTo(404);
		assertThat(elsewhere.get(place + "/" + this.caseId + ".pdf").statusCode()).isEqualTo(404);

		Visitor provider = provider();
		assertThat(provider.get("/commission").body()).contains("累计收取 100.00 元", "2021-05");
		assertThat(provider.get("/commission/" + this.caseId + "/2021-05.pdf").body()).startsWith("%PDF");
		assertThat(provider.get("/commission/" + this.caseId + "/2021-06.pdf").statusCode()).isEqualTo(404);
		assertThat(provider.get("/commission/" + this.caseId + "/lines.csv").body()).contains("1500.00");
		String theirs = "/commission/" + this.caseId + "/lines.csv";
		newProvider();
		signUp();
		assertThat(provider().get(theirs).statusCode()).isEqualTo(404);
	}

	@Test
	void whatCannotBeSettledIsRefusedWithItsReason() {
		assertThat(begin("2021").body()).contains("请按“年-月”填写");
		assertThat(begin("2026-09").statusCode()).isEqualTo(422);
		assertThat(begin("2026-09").body()).contains("这个月还没有结束");
		HttpResponse<String> others = this.finance.submit(PAGE, Map.of("market", "alibaba", "month", "2021-06"));
		assertThat(others.statusCode()).isEqualTo(404);
		assertThat(this.settlements.of(List.of("alibaba"))).extracting("month").doesNotContain(YearMonth.of(2021, 6));
	}

	private HttpResponse<String> begin(String month) {
		return this.finance.submit(PAGE, Map.of("market", MARKET, "month", month));
	}

	private Visitor provider() {
		Visitor provider = new Visitor(this.port);
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		return provider;
	}

}
