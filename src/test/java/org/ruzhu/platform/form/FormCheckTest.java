package org.ruzhu.platform.form;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.ruzhu.platform.engine.Feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a form takes for an address or a number is what the account takes for one. */
class FormCheckTest {

	private static final String FORM = """
			{"id": "contact", "components": [
			{"type": "textfield", "id": "f1", "key": "mail", "validate": {"validationType": "email"}},
			{"type": "textfield", "id": "f2", "key": "phone", "validate": {"validationType": "phone"}}]}""";

	private final FormCheck check = new FormCheck(new Feel());

	@ParameterizedTest
	@CsvSource({ "li@example.com, 010-62780000", "Li.Lei+Market@Example.COM, 13800138000",
			"li@mail.example.com, 010-62780000-801" })
	void whatReachesSomebodyIsKeptAsItWasTyped(String mail, String phone) {
		CheckedAnswers answers = answers(mail, phone);

		assertThat(answers.problems()).isEmpty();
		assertThat(answers.values()).containsEntry("mail", mail).containsEntry("phone", phone);
	}

	@ParameterizedTest
	@CsvSource({ "li@example, 1234567", "李雷@example.com, 138001380000", "li@exa_mple.com, ((((((1" })
	void whatReachesNobodyIsToldAtItsField(String mail, String phone) {
		assertThat(answers(mail, phone).problems())
			.extracting(InvalidAnswerException::field, (wrong) -> wrong.getCodes()[0])
			.containsExactly(tuple("mail", "form.notAnEmail"), tuple("phone", "form.notAPhone"));
	}

	private CheckedAnswers answers(String mail, String phone) {
		FormSchema form = FormSchema.read(new ByteArrayInputStream(FORM.getBytes(StandardCharsets.UTF_8)));
		return this.check.check(form, Map.of("mail", List.of(mail), "phone", List.of(phone)), Map.of(), Map.of(),
				Optional.empty());
	}

}
