package org.ruzhu.money.deposit;

import java.io.IOException;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The statement of account that a provider takes home. */
class AccountStatementTest extends DepositTest {

	@LocalServerPort
	private int port;

	@Autowired
	private AccountStatement statement;

	@Test
	void aProviderTakesEveryMovementHomeAndNobodyElseDoes() {
		assess("assess:1");
		pay(600000, "ref-1");
		Visitor provider = logIn();
		assertThat(provider.get("/deposit").body()).contains("/deposit/" + this.caseId + "/statement.pdf");
		assertThat(provider.get("/deposit/" + this.caseId + "/statement.csv").body()).contains("""
				"入账时间","事由","科目","增减"
				""".strip(), """
				"2026-09-21","到账入账","持有的保证金",5000.00
				""".strip(), """
				"2026-09-21","到账入账","多缴",1000.00
				""".strip(), """
				"2026-09-21","到账入账","待缴保证金",-5000.00
				""".strip());
		String theirs = "/deposit/" + this.caseId + "/statement.csv";
		newProvider();
		signUp();
		assertThat(logIn().get(theirs).statusCode()).isEqualTo(404);
	}

	@Test
	void thePaperNamesWhatIsHeld() throws IOException {
		assess("assess:1");
		pay(600000, "ref-1");
		try (PDDocument paper = Loader.loadPDF(this.statement.pdf(this.caseId))) {
			assertThat(new PDFTextStripper().getText(paper)).contains(this.caseId, company(), "持有的保证金 5,000.00 元",
					"多付待退 1,000.00 元");
		}
	}

	private Visitor logIn() {
		Visitor provider = new Visitor(this.port);
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		return provider;
	}

}
