package org.ruzhu.platform.document;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@JdbcTest
@Import(Documents.class)
class DocumentsTest {

	private static final String CASE = "APP-2026-000001";

	private static final Set<String> SCAN = Set.of("jpg", "png");

	@Autowired
	private Documents documents;

	@Test
	void aScanIsKeptWithItsHashUnderItsCase() {
		Document stored = store("执照.png", png(2000));

		assertThat(this.documents.of(CASE)).containsExactly(stored);
		assertThat(this.documents.get(stored.id())).isEqualTo(stored);
		assertThat(this.documents.content(stored.id())).isEqualTo(png(2000));
		assertThat(stored.filename()).isEqualTo("执照.png");
		assertThat(stored.contentType()).isEqualTo("image/png");
		assertThat(stored.size()).isEqualTo(2000);
		assertThat(stored.storedAt()).isEqualTo(Instant.parse("2026-09-01T02:00:00Z"));
		assertThat(stored.sha256()).hasSize(64).isNotEqualTo(store("b.png", png(2001)).sha256());
	}

	@Test
	void theHashIsTheSha256OfTheContent() {
		Document stored = this.documents.store(CASE, "paper", "a.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
				Set.of("pdf"), 1);

		assertThat(stored.sha256()).isEqualTo("0716f9264c9fe19f5d7455276107f3ddcc1d3497f63d60689a73558ae8a1bf5e");
	}

	@Test
	void theDocumentsOfAnotherCaseAreNotListed() {
		store("a.png", png(100));

		assertThat(this.documents.of("APP-2026-000002")).isEmpty();
	}

	@Test
	void theSameFileHandedInAgainIsKeptOnce() {
		Document first = store("a.png", png(100));

		assertThat(store("again.png", png(100))).isEqualTo(first);
		assertThat(this.documents.of(CASE)).hasSize(1);
	}

	@Test
	void anEmptyFileIsRefused() {
		assertThatExceptionOfType(UnacceptableFileException.class).isThrownBy(() -> store("a.png", new byte[0]))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("document.empty"));
	}

	@Test
	void aFileOfExactlyTheLimitIsTakenAndOneByteMoreIsNot() {
		int fiveMegabytes = 5 * 1024 * 1024;

		assertThat(store("a.png", png(fiveMegabytes)).size()).isEqualTo(fiveMegabytes);
		assertThatExceptionOfType(UnacceptableFileException.class)
			.isThrownBy(() -> store("b.png", png(fiveMegabytes + 1)))
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
	void aTypeThatIsNotAskedForIsRefused() {
		byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

		assertThatExceptionOfType(UnacceptableFileException.class).isThrownBy(() -> store("licence.pdf", pdf))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("document.wrongType"));
	}

	@Test
	void theNameEndsAsTheContentDemandsAndCarriesNoPath() {
		assertThat(store("C:\\scans\\evil.html", png(50)).filename()).isEqualTo("evil.html.png");
		assertThat(store("../a\r\n.PNG", png(51)).filename()).isEqualTo("a.PNG");
	}

	@Test
	void aNameOfAnyLengthFits() {
		assertThat(store("x".repeat(3000) + ".png", png(52)).filename()).hasSize(200).endsWith(".png");
	}

	@Test
	void anUnknownIdIsSaidToBeUnknown() {
		assertThatExceptionOfType(UnknownDocumentException.class).isThrownBy(() -> this.documents.get("nothing"));
		assertThatExceptionOfType(UnknownDocumentException.class).isThrownBy(() -> this.documents.content("nothing"));
	}

	private Document store(String filename, byte[] bytes) {
		return this.documents.store(CASE, Document.LICENCE, filename, bytes, SCAN, 5);
	}

	private static byte[] png(int size) {
		byte[] signature = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
		return Arrays.copyOf(signature, size);
	}

	@TestConfiguration
	static class FixedTime {

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-09-01T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
		}

	}

}
