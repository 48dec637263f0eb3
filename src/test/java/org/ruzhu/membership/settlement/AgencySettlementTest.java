package org.ruzhu.membership.settlement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import jakarta.servlet.http.Cookie;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.money.invoice.InvoiceParties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The month of a provider in agency sale: its commission is stated in its own agreement
 * (Cloud Market Platform Fees, 1), and is not calculated.
 */
@RuzhuTest
class AgencySettlementTest extends SettlementTest {

	private static final String AGREEMENT = "《腾讯云云市场代理销售协议》";

	@Autowired
	private CommissionStatement statement;

	@Autowired
	private InvoiceParties invoices;

	@Autowired
	private MockMvc mvc;

	@Test
	void aMonthOfAgencySaleIsNotRatedAndNamesTheAgreementThatStatesIt() throws Exception {
		this.jdbc.sql("update onboarding_case set mode = 'agency' where id = ?").param(this.caseId).update();
		SettlementLine line = sellAndSettle(YearMonth.of(2013, 3));
		assertThat(line.totalFen()).isEqualTo(1_000_000);
		assertThat(line.isNotStated()).isTrue();
		assertThat(charged()).isZero();
		assertThat(this.invoices.terms(this.caseId).askedFor("service-fee")).as("nothing to invoice").isEmpty();
		assertThat(lastMessage().body()).contains("10,000.00 元", "平台服务费以" + AGREEMENT + "为准");
		assertThat(page()).contains("您的合作模式的平台服务费以" + AGREEMENT + "为准");
		assertThat(printed(line)).contains("以" + AGREEMENT.substring(0, 6)).doesNotContain("10%");
	}

	@Test
	void aMonthOfTheUsualModeIsChargedATenth() throws Exception {
		SettlementLine line = sellAndSettle(YearMonth.of(2013, 4));
		assertThat(line.rating().orElseThrow().rate()).isEqualByComparingTo("10");
		assertThat(charged()).as("10 % (Platform Fees, 2.2)").isEqualTo(100_000);
		assertThat(this.invoices.terms(this.caseId).askedFor("service-fee")).isPresent();
		assertThat(page()).doesNotContain(AGREEMENT);
		assertThat(printed(line)).contains("10%");
	}

	private SettlementLine sellAndSettle(YearMonth month) {
		sell(MARKET, "operations", "10000", false, LocalDate.from(month.atDay(8)));
		return line(settle(MARKET, month));
	}

	private String page() throws Exception {
		return this.mvc
			.perform(get("/commission").cookie(new Cookie("language", "zh"))
				.with(user(this.providerId).roles("PROVIDER")))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private String printed(SettlementLine line) throws Exception {
		try (var paper = Loader.loadPDF(this.statement.pdf(List.of(line)))) {
			return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
		}
	}

}
