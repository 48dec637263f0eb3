package org.ruzhu.agreement;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.document.Document;
import org.ruzhu.document.Documents;
import org.ruzhu.engine.ProcessFolder;
import org.ruzhu.enterprise.Enterprise;
import org.ruzhu.enterprise.Enterprises;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.market.MarketFolders;
import org.ruzhu.market.Markets;
import org.ruzhu.market.process.DepositRules;
import org.ruzhu.notice.Notices;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

@DataJdbcTest
@Import({ Agreements.class, AgreementPaper.class, PdfPrinter.class, Documents.class, AuditLog.class, Markets.class,
		MarketFolders.class, ProcessFolder.class })
class AgreementsTest {

	private static final String CASE = "APP-2026-000001";

	private static final String PROVIDER = "P000001";

	@Autowired
	private Agreements agreements;

	@Autowired
	private Documents documents;

	@MockitoBean
	private Applications applications;

	@MockitoBean
	private Enterprises enterprises;

	@MockitoBean
	private DepositRules depositRules;

	@MockitoBean
	private Notices notices;

	@BeforeEach
	void approved() {
		Application application = mock();
		given(application.id()).willReturn(CASE);
		given(application.providerId()).willReturn(PROVIDER);
		given(application.marketId()).willReturn("tencent-classic");
		given(application.categories()).willReturn(List.of("api", "operations"));
		given(application.facts()).willReturn(Map.of("contactName", "韩梅梅", "postalAddress", "上海市浦东新区世纪大道1号"));
		given(application.fact("contactEmail")).willReturn("contact@example.cn");
		given(application.fact("serviceEmail")).willReturn("service@example.cn");
		given(this.applications.get(CASE)).willReturn(application);
		Enterprise enterprise = mock();
		given(enterprise.legalName()).willReturn("上海云起软件有限公司");
		given(enterprise.creditCode()).willReturn("91310115MA1K3YYX6T");
		given(enterprise.legalRepresentative()).willReturn("李雷");
		given(this.enterprises.get(PROVIDER)).willReturn(enterprise);
		given(this.depositRules.owedFen("tencent-classic", List.of("api", "operations"))).willReturn(500000L);
	}

	@Test
	void thePaperNamesTheProviderInReadableChinese() throws IOException {
		this.agreements.prepare(CASE);
		Document paper = this.documents.of(CASE).get(0);
		assertThat(paper.kind()).isEqualTo("agreement");
		assertThat(paper.filename()).isEqualTo("APP-2026-000001-access-agreement.pdf");
		try (PDDocument pdf = Loader.loadPDF(this.documents.content(paper.id()))) {
			assertThat(new PDFTextStripper().getText(pdf))
				.contains("腾讯云市场服务接入协议", "2026年11月20日", "上海云起软件有限公司", "91310115MA1K3YYX6T", "李雷", "韩梅梅",
						"上海市浦东新区世纪大道1号", "API、运维", "5,000.00 元")
				.doesNotContain("${", "null");
		}
	}

	@Test
	void preparedTwiceIsPreparedOnce() {
		this.agreements.prepare(CASE);
		this.agreements.prepare(CASE);
		assertThat(this.documents.of(CASE)).hasSize(1);
	}

	@Test
	void sentTwiceIsSentOnce() {
		this.agreements.prepare(CASE);
		this.agreements.send(CASE);
		this.agreements.send(CASE);
		verify(this.notices, times(1)).tell(any());
		assertThat(this.agreements.find(CASE).orElseThrow().state()).isEqualTo(Agreement.State.SENT);
	}

	@Test
	void aSignedCopyOfAnotherCaseIsNotTaken() {
		this.agreements.prepare(CASE);
		String foreign = signedCopy("APP-2026-000002");
		assertThatExceptionOfType(InvalidAnswer.class).isThrownBy(() -> this.agreements.giveBack(CASE, foreign))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("signedAgreement"));
		assertThat(this.agreements.find(CASE).orElseThrow().signedDocumentId()).isNull();
	}

	@Test
	void aRejectedCopyKeepsItsReasonUntilAnotherIsConfirmed() {
		this.agreements.prepare(CASE);
		this.agreements.giveBack(CASE, signedCopy(CASE));
		this.agreements.reject(CASE, "缺公章");
		assertThat(this.agreements.find(CASE).orElseThrow().rejection()).isEqualTo("缺公章");
		this.agreements.giveBack(CASE, signedCopy(CASE));
		this.agreements.confirm(CASE);
		assertThat(this.agreements.find(CASE).orElseThrow()).satisfies((agreement) -> {
			assertThat(agreement.state()).isEqualTo(Agreement.State.CONFIRMED);
			assertThat(agreement.rejection()).isNull();
		});
	}

	private String signedCopy(String caseId) {
		return this.documents.store(caseId, "signed-agreement", "signed.pdf", "%PDF-1.7\n".getBytes(), Set.of("pdf"), 1)
			.id();
	}

	@TestConfiguration
	static class Surroundings {

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
		}

	}

}
