package org.ruzhu.platform.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import org.ruzhu.platform.engine.ProcessFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NoticeTemplatesTest {

	private static final Map<String, Object> FACTS = Stream
		.of("company", "contact", "caseId", "market", "link", "caseReason", "voucherReason", "signatureReason",
				"exitReason", "dueDate", "unmet", "changes", "amountOwed", "amountPaid", "amountHeld", "amountExcess",
				"amountRefunded", "receipt", "refundDue", "product", "productReason", "code", "resetLink")
		.collect(Collectors.toMap((fact) -> fact, (fact) -> "<" + fact + " & Co>"));

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(ProcessFolder.class, NoticeTemplates.class);

	@ParameterizedTest
	@MethodSource("names")
	void everyTextReadsWellWhateverIsKnown(String template) {
		withTemplates((templates) -> {
			for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
				for (Map<String, Object> facts : List.of(Map.<String, Object>of(), FACTS)) {
					NoticeTemplates.Text text = templates.write(template, locale, facts);
					assertThat(text.subject()).isNotBlank().doesNotContain("\n", "[", "null");
					assertThat(text.body()).isNotBlank().doesNotContain("[(", "[#", "[/", "${", "null", "&amp;");
				}
			}
		});
	}

	@Test
	void aFactThatIsNotKnownLeavesNoHole() {
		withTemplates((templates) -> {
			assertThat(templates.write("deposit-received", Locale.SIMPLIFIED_CHINESE, Map.of()).body())
				.doesNotContain("收据号");
			assertThat(templates.write("deposit-received", Locale.SIMPLIFIED_CHINESE, Map.of("receipt", "SJ-1")).body())
				.contains("收据号：SJ-1");
		});
	}

	@Test
	void aSecretThatIsHeldBackIsNotMissedInTheText() {
		withTemplates((templates) -> {
			assertThat(templates.write("mobile-code", Locale.ENGLISH, Map.of("code", "")).body())
				.doesNotContain("Code:");
			assertThat(templates.write("mobile-code", Locale.ENGLISH, Map.of("code", "123456")).body())
				.startsWith("Code: 123456.");
		});
	}

	@Test
	void aTextThatDoesNotExistIsNamed() {
		withTemplates((templates) -> assertThatIllegalArgumentException()
			.isThrownBy(() -> templates.write("nothing", Locale.ENGLISH, Map.of()))
			.withMessage("forms/notices/nothing.en.txt does not exist"));
	}

	static List<String> names() {
		try (Stream<Path> files = Files.list(Path.of("forms/notices"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".en.txt") && !name.endsWith(".sms.en.txt"))
				.map((name) -> name.replace(".en.txt", ""))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void withTemplates(Consumer<NoticeTemplates> test) {
		this.runner.run((context) -> test.accept(context.getBean(NoticeTemplates.class)));
	}

}
