package org.ruzhu.joining.agreement;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.Papers;
import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.notice.Attachments;
import org.ruzhu.platform.notice.Attachments.Attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RuzhuTest
class AgreementsTest extends JourneyTest {

	@Autowired
	private List<Attachments> attachments;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Readings readings;

	@Autowired
	private Documents documents;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void approved() {
		beApprovedFor("api", "operations");
		Walk.itIs(Instant.parse("2026-11-20T02:00:00Z"));
	}

	@Test
	void thePaperNamesTheProviderInReadableChinese() throws IOException {
		this.agreements.prepare(this.caseId);
		Document paper = papers().get(0);
		assertThat(paper.filename()).isEqualTo(this.caseId + "-access-agreement.pdf");
		try (PDDocument pdf = Loader.loadPDF(this.documents.content(paper.id()))) {
			assertThat(new PDFTextStripper().getText(pdf))
				.contains("腾讯云市场服务接入协议", "2026年11月20日", "云石科技（%d）有限公司".formatted(this.number),
						Filled.creditCode(this.number), "王芳", "李梅", "北京市海淀区中关村大街 1 号", "API、运维", "5,000.00 元")
				.doesNotContain("${", "null");
		}
	}

	@Test
	void thePaperPrintsNamesBeyondTheBasicPlane() throws IOException {
		this.jdbc.sql("update enterprise set legal_name = ?, legal_representative = ? where provider_id = ?")
			.params("𠮷㙓𬭚软件（示例）有限公司", "王\uD869\uDED6", this.providerId)
			.update();
		this.agreements.prepare(this.caseId);
		try (PDDocument pdf = Loader.loadPDF(this.documents.content(papers().get(0).id()))) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("𠮷㙓𬭚软件（示例）有限公司", "王[U+2A6D6]")
				.doesNotContain("#");
		}
	}

	@Test
	void severalPapersAreBoundIntoOne() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(Papers.bound(List.of(TestPapers.pdf(), TestPapers.pdf())))) {
			assertThat(pdf.getNumberOfPages()).isEqualTo(2);
		}
	}

	@Test
	void theSignTaskShowsEveryPaperWithItsVersion() {
		this.agreements.prepare(this.caseId);
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.readings.ofPaper(this.caseId)).singleElement().satisfies((reading) -> {
			assertThat(reading.name()).isEqualTo("Tencent Cloud Market Service Access Agreement");
			assertThat(reading.about()).startsWith("Version 1");
			assertThat(reading.page()).isEqualTo("/documents/" + papers().get(0).id());
		});
	}

	@Test
	void preparedTwiceIsPreparedOnce() {
		this.agreements.prepare(this.caseId);
		this.agreements.prepare(this.caseId);
		assertThat(papers()).hasSize(1);
	}

	@Test
	void sentTwiceIsSentOnce() {
		this.agreements.prepare(this.caseId);
		this.agreements.send(this.caseId);
		this.agreements.send(this.caseId);
		assertThat(told()).containsOnlyOnce("agreement-sent");
		assertThat(this.agreements.find(this.caseId).orElseThrow().state()).isEqualTo(Agreement.State.SENT);
	}

	@Test
	void theMailCarriesTheContractAndTheRegulations() throws IOException {
		this.agreements.prepare(this.caseId);
		this.agreements.send(this.caseId);
		assertThat(deliveriesOf("agreement-sent")).isNotEmpty().allSatisfy((delivery) -> {
			List<Attachment> files = delivery.attachments()
				.stream()
				.flatMap((id) -> this.attachments.stream().flatMap((feature) -> feature.open(id).stream()))
				.toList();
			assertThat(files).extracting(Attachment::filename)
				.containsExactly(this.caseId + "-access-agreement.pdf", "management-regulations-2019-08-28.pdf");
			assertThat(text(files.get(1).content())).contains("3.1.5");
			assertThat(delivery.body()).contains("管理规范");
		});
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument paper = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(paper);
		}
	}

	@Test
	void aSignedCopyOfAnotherCaseIsNotTaken() {
		this.agreements.prepare(this.caseId);
		String foreign = signedCopy("APP-2026-999999");
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.agreements.giveBack(this.caseId, foreign))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("signedAgreement"));
		assertThat(this.agreements.find(this.caseId).orElseThrow().signedDocumentId()).isNull();
	}

	@Test
	void aRejectedCopyKeepsItsReasonUntilAnotherIsConfirmed() {
		this.agreements.prepare(this.caseId);
		this.agreements.giveBack(this.caseId, signedCopy(this.caseId));
		this.agreements.reject(this.caseId, "缺公章");
		assertThat(this.agreements.find(this.caseId).orElseThrow().rejection()).isEqualTo("缺公章");
		this.agreements.giveBack(this.caseId, signedCopy(this.caseId));
		this.agreements.confirm(this.caseId);
		assertThat(this.agreements.find(this.caseId).orElseThrow()).satisfies((agreement) -> {
			assertThat(agreement.state()).isEqualTo(Agreement.State.CONFIRMED);
			assertThat(agreement.rejection()).isNull();
		});
	}

	@AfterEach
	void anyLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	private List<Document> papers() {
		return this.documents.of(this.caseId).stream().filter((paper) -> paper.kind().equals("agreement")).toList();
	}

	private String signedCopy(String caseId) {
		return this.documents.store(caseId, "signed-agreement", "signed.pdf", TestPapers.pdf(), Set.of("pdf"), 1).id();
	}

}
