package org.ruzhu.platform.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@JdbcTest
@Import(Documents.class)
class DocumentsTest {

	private static final String CASE = "APP-2026-000001";

	private static final Set<String> SCAN = Set.of("jpg", "png");

	@Autowired
	private Documents documents;

	@Test
	void aScanIsKeptWithItsHashUnderItsCase() {
		Document stored = store("执照.png", TestPapers.png(2000));

		assertThat(this.documents.of(CASE)).containsExactly(stored);
		assertThat(this.documents.get(stored.id())).isEqualTo(stored);
		assertThat(this.documents.content(stored.id())).isEqualTo(TestPapers.png(2000));
		assertThat(stored.filename()).isEqualTo("执照.png");
		assertThat(stored.contentType()).isEqualTo("image/png");
		assertThat(stored.size()).isEqualTo(2000);
		assertThat(stored.storedAt()).isEqualTo(Instant.parse("2026-09-01T02:00:00Z"));
		assertThat(stored.sha256()).hasSize(64).isNotEqualTo(store("b.png", TestPapers.png(2001)).sha256());
	}

	@Test
	void theHashIsTheSha256OfTheContent() throws IOException {
		byte[] licence = Files.readAllBytes(Path.of("src/main/resources/demo/licence.png"));

		assertThat(store("a.png", licence).sha256())
			.isEqualTo("feac21b5608fa73a3614098676d530fa0a4cb5f4ece0fad13c65bca0b92f5fac");
	}

	@Test
	void theDocumentsOfAnotherCaseAreNotListed() {
		store("a.png", TestPapers.png(1100));

		assertThat(this.documents.of("APP-2026-000002")).isEmpty();
	}

	@Test
	void theSameFileHandedInAgainIsKeptOnce() {
		Document first = store("a.png", TestPapers.png(1100));

		assertThat(store("again.png", TestPapers.png(1100))).isEqualTo(first);
		assertThat(this.documents.of(CASE)).hasSize(1);
	}

	@Test
	void whatIsNotHandedInIsNotAmongTheDocumentsOfTheCase() {
		Document replaced = keep(TestPapers.png(1120));
		Document sent = keep(TestPapers.png(1121));
		assertThat(this.documents.of(CASE)).isEmpty();

		this.documents.handIn("APP-2026-000002", List.of(replaced.id()));
		this.documents.handIn(CASE, List.of(sent.id(), "what was typed into another field"));

		assertThat(this.documents.of(CASE)).containsExactly(sent);
		assertThat(this.documents.get(replaced.id())).isEqualTo(replaced);
	}

	@Test
	void whatWasUploadedBeforeAndIsHandedInNowCounts() {
		Document uploaded = keep(TestPapers.png(1120));

		assertThat(store("again.png", TestPapers.png(1120))).isEqualTo(uploaded);
		assertThat(this.documents.of(CASE)).containsExactly(uploaded);
	}

	private Document keep(byte[] bytes) {
		return this.documents.keep(CASE, Document.LICENCE, "a.png", bytes, SCAN, 5);
	}

	@Test
	void anEmptyFileIsRefused() {
		assertThatExceptionOfType(UnacceptableFileException.class).isThrownBy(() -> store("a.png", new byte[0]))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("document.empty"));
	}

	@Test
	void aFileOfExactlyTheLimitIsTakenAndOneByteMoreIsNot() {
		int fiveMegabytes = 5 * 1024 * 1024;

		assertThat(store("a.png", TestPapers.png(fiveMegabytes)).size()).isEqualTo(fiveMegabytes);
		assertThatExceptionOfType(UnacceptableFileException.class)
			.isThrownBy(() -> store("b.png", TestPapers.png(fiveMegabytes + 1)))
			.satisfies((refusal) -> {
				assertThat(refusal.messageKey()).isEqualTo("document.tooLarge");
				assertThat(refusal.args()).containsExactly("5");
			});
	}

	@Test
	void aPageDisguisedAsAPictureIsRefused() {
		byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

		assertThatExceptionOfType(UnacceptableFileException.class).isThrownBy(() -> store("licence.jpg", page))
			.satisfies((refusal) -> {
				assertThat(refusal.messageKey()).isEqualTo("document.disguised");
				assertThat(refusal.args()).containsExactly("JPG, PNG");
			});
		assertThat(this.documents.of(CASE)).isEmpty();
	}

	@Test
	void aFileThatNobodyCanOpenIsRefused() throws IOException {
		byte[] jpg = TestPapers.jpg();
		byte[] png = TestPapers.png();
		byte[] pdf = TestPapers.pdf();

		assertThat(refusal("encrypted.pdf", shared("encrypted.pdf"))).isEqualTo("document.encrypted");
		assertThat(refusal("header-only.jpg", shared("header-only.jpg"))).isIn("document.damaged",
				"document.disguised");
		assertThat(refusal("a.jpg", Arrays.copyOf(jpg, jpg.length * 2 / 3))).isEqualTo("document.damaged");
		assertThat(refusal("a.png", Arrays.copyOf(png, png.length / 2))).isEqualTo("document.damaged");
		assertThat(refusal("a.pdf", Arrays.copyOf(pdf, pdf.length / 2))).isEqualTo("document.damaged");
		assertThat(refusal("a.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
			.isEqualTo("document.damaged");
	}

	@Test
	void aPdfWithoutAnythingOnItsPagesIsRefused() throws IOException {
		for (String content : List.of("", "   ", "q 1 0 0 1 0 0 cm Q", "BT 12 0 0 12 10 10 Tm ET")) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try (PDDocument document = new PDDocument()) {
				PDPage page = new PDPage();
				page.setContents(
						new PDStream(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII))));
				document.addPage(page);
				document.save(out);
			}
			assertThat(refusal("a.pdf", out.toByteArray())).as(content).isEqualTo("document.blank");
		}
	}

	/** A few bytes that claim to be a picture of 40,000 times 40,000. */
	@Test
	void aPictureOfFarTooManyPixelsIsNotEvenRead() {
		byte[] png = TestPapers.png();
		ByteBuffer head = ByteBuffer.wrap(png).putInt(16, 40_000).putInt(20, 40_000);
		CRC32 check = new CRC32();
		check.update(png, 12, 17);
		head.putInt(29, (int) check.getValue());

		assertThat(refusal("a.png", png)).isEqualTo("document.tooManyPixels");
	}

	@Test
	void whatStandsBehindTheEndOfAPictureDoesNotMatter() {
		byte[] jpg = TestPapers.jpg();

		assertThat(store("a.jpg", Arrays.copyOf(jpg, jpg.length + 500)).contentType()).isEqualTo("image/jpeg");
	}

	private String refusal(String filename, byte[] bytes) {
		return catchThrowableOfType(UnacceptableFileException.class,
				() -> this.documents.store(CASE, "paper", filename, bytes, Set.of("pdf", "jpg", "png"), 5))
			.messageKey();
	}

	private static byte[] shared(String name) throws IOException {
		try (InputStream file = DocumentsTest.class.getResourceAsStream("/papers/" + name)) {
			return file.readAllBytes();
		}
	}

	@Test
	void aTypeThatIsNotAskedForIsRefused() {
		byte[] pdf = TestPapers.pdf();

		assertThatExceptionOfType(UnacceptableFileException.class).isThrownBy(() -> store("licence.pdf", pdf))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("document.wrongType"));
	}

	@Test
	void theNameEndsAsTheContentDemandsAndCarriesNoPath() {
		assertThat(store("C:\\scans\\evil.html", TestPapers.png(1150)).filename()).isEqualTo("evil.html.png");
		assertThat(store("../a\r\n.PNG", TestPapers.png(1151)).filename()).isEqualTo("a.PNG");
	}

	@Test
	void aNameOfAnyLengthFits() {
		assertThat(store("x".repeat(3000) + ".png", TestPapers.png(1152)).filename()).hasSize(200).endsWith(".png");
	}

	@Test
	void aNameIsKeptWithoutWhatDrawsNothingAndNoHalfOfACharacter() {
		assertThat(store("执照\u202Egpj.png", TestPapers.png(1153)).filename()).isEqualTo("执照gpj.png");
		assertThat(store("执\0照\uD842.png", TestPapers.png(1154)).filename()).isEqualTo("执照\uFFFD.png");
		assertThat(store("𠮷".repeat(300) + ".png", TestPapers.png(1155)).filename()).hasSizeLessThanOrEqualTo(200)
			.startsWith("𠮷");
	}

	@Test
	void anUnknownIdIsSaidToBeUnknown() {
		assertThatExceptionOfType(UnknownDocumentException.class).isThrownBy(() -> this.documents.get("nothing"));
		assertThatExceptionOfType(UnknownDocumentException.class).isThrownBy(() -> this.documents.content("nothing"));
	}

	private Document store(String filename, byte[] bytes) {
		return this.documents.store(CASE, Document.LICENCE, filename, bytes, SCAN, 5);
	}

	@TestConfiguration
	static class FixedTime {

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-09-01T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
		}

	}

}
