package org.ruzhu.platform.notice;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import org.ruzhu.platform.engine.ProcessFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NoticeTemplatesTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(ProcessFolder.class, NoticeTemplates.class);

	@Test
	void everyTextHasASubjectAndFactsAlone() {
		withTemplates((templates) -> {
			assertThat(templates.all()).hasSizeGreaterThan(200);
			templates.all().forEach((text) -> {
				String said = text.fill(text.facts()
					.stream()
					.collect(Collectors.toMap(NoticeTemplate.Fact::name, (fact) -> "<" + fact.name() + " & Co>",
							(one, same) -> one)));
				assertThat(said.lines().findFirst()).as(text.filename()).get().asString().isNotBlank();
				assertThat(said).as(text.filename()).doesNotContain("[(", "[#", "[/", "${", "null", "&amp;", "\n\n\n");
			});
		});
	}

	@Test
	void theTextOfAFactIsSaidWhereACaseHasIt() {
		withTemplates((templates) -> {
			assertThat(
					templates.write("application-open", Locale.SIMPLIFIED_CHINESE, Map.of("adding", false)).subject())
				.isEqualTo("请填写入驻申请");
			assertThat(templates.write("application-open", Locale.SIMPLIFIED_CHINESE, Map.of("adding", true)).subject())
				.isEqualTo("请填写增加类目的申请");
			assertThat(templates.write("delivery-fixed", Locale.ENGLISH, Map.of("failedDeliveries", "")).body())
				.doesNotContain("Not fixed yet");
			assertThat(templates.write("delivery-fixed", Locale.ENGLISH, Map.of("failedDeliveries", "O-1")).body())
				.contains("Not fixed yet:\nO-1");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "[# th:if=\"${code}\"]Code[/]", "${code}", "[[${code}]]", "[(${code.length()})]" })
	void aTextWithAConditionIsRefusedWithItsLine(String condition) {
		assertThatExceptionOfType(BrokenNoticeException.class)
			.isThrownBy(() -> NoticeTemplate.read("code.en.txt", "Subject\n\nText [(${code})] " + condition))
			.withMessageContaining("forms/notices/code.en.txt, line 3: cannot be read: ");
	}

	@Test
	void aTextThatDoesNotExistIsNamed() {
		withTemplates((templates) -> assertThatIllegalArgumentException()
			.isThrownBy(() -> templates.write("nothing", Locale.ENGLISH, Map.of()))
			.withMessage("forms/notices/nothing.en.txt does not exist"));
	}

	private void withTemplates(Consumer<NoticeTemplates> test) {
		this.runner.run((context) -> test.accept(context.getBean(NoticeTemplates.class)));
	}

}
