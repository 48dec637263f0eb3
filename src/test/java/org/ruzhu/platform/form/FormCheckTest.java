package org.ruzhu.platform.form;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.FileSystemResource;

import org.ruzhu.platform.engine.Feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What a form takes for an address or a number is what the account takes for one. */
class FormCheckTest {

	private static final String FORM = """
			{"id": "contact", "components": [
			{"type": "textfield", "id": "f1", "key": "mail", "validate": {"validationType": "email"}},
			{"type": "textfield", "id": "f2", "key": "phone", "validate": {"validationType": "phone"}}]}""";

	private static final String LIMITS = """
			{"id": "limits", "components": [
			{"type": "number", "id": "f1", "key": "years", "decimalDigits": 0, "validate": {"min": 0, "max": 100}},
			{"type": "number", "id": "f2", "key": "capital", "properties": {"reads": "yuan"}},
			{"type": "textfield", "id": "f3", "key": "amount", "validate": {"pattern": "[0-9]+([.][0-9]{1,2})?"},
			"properties": {"reads": "yuan"}},
			{"type": "textfield", "id": "f4", "key": "site", "validate": {"maxLength": 40},
			"properties": {"reads": "webAddress"}},
			{"type": "textfield", "id": "f5", "key": "code", "validate": {"pattern": "[0-9A-Z]{18}"}},
			{"type": "textarea", "id": "f6", "key": "profile", "validate": {"minLength": 2, "maxLength": 2000}}]}""";

	private final FormCheck check = new FormCheck(new Feel());

	@ParameterizedTest
	@CsvSource({ "li@example.com, 010-62780000", "Li.Lei+Market@Example.COM, 13800138000",
			"li@mail.example.com, 010-62780000-801" })
	void whatReachesSomebodyIsKeptAsItWasTyped(String mail, String phone) {
		CheckedAnswers answers = answers(mail, phone);

		assertThat(answers.problems()).isEmpty();
		assertThat(answers.values()).containsEntry("mail", mail).containsEntry("phone", phone);
	}

	@Test
	void whatReachesSomebodyIsKeptAsServersAndNetworksWriteIt() {
		CheckedAnswers answers = answers("Li@Example．com\u200B", "０１０－６２７８００００");

		assertThat(answers.problems()).isEmpty();
		assertThat(answers.values()).containsEntry("mail", "Li@Example.com").containsEntry("phone", "010-62780000");
	}

	@ParameterizedTest
	@CsvSource({ "li@example, 1234567", "李雷@example.com, 138001380000", "li@exa_mple.com, ((((((1" })
	void whatReachesNobodyIsToldAtItsField(String mail, String phone) {
		assertThat(answers(mail, phone).problems())
			.extracting(InvalidAnswerException::field, (wrong) -> wrong.getCodes()[0])
			.containsExactly(tuple("mail", "form.notAnEmail"), tuple("phone", "form.notAPhone"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "years|１２|12", "capital|¥1,000,000|1000000", "capital|5 000 元|5000", "amount|0.04元|0.04",
					"amount|０.９７|0.97", "site|www.example.com|https://www.example.com",
					"code|91999911 ma0teqt01p|91999911MA0TEQT01P", "code|９１９９９９１１ＭＡ０ＴＥＱＴ０１Ｐ|91999911MA0TEQT01P",
					"code|\u202D91999911MA0TEQT01P\u202C|91999911MA0TEQT01P" })
	void whatIsPastedIsKeptInTheSpellingThatIsAskedFor(String field, String typed, String kept) {
		CheckedAnswers answers = limited(field, typed);

		assertThat(answers.problems()).isEmpty();
		assertThat(answers.values().get(field)).hasToString(kept);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "years|1,5|form.notANumber", "years|1.5|form.tooManyDecimals",
			"years|12元|form.notANumber", "years|101|form.tooLarge", "years|-1|form.tooSmall",
			"capital|5000,00|form.notANumber", "capital|5.000,00|form.notANumber", "capital|1,00,000|form.notANumber",
			"capital|9999999999999999|form.tooLarge", "amount|0,04|form.wrongFormat", "amount|0.045|form.wrongFormat",
			"site|www|form.wrongFormat", "site|ftp://example.com|form.wrongFormat",
			"code|91999911MA0TEQT01|form.wrongFormat", "profile|一|form.tooShort" })
	void whatGoesBeyondTheFormIsToldAtItsField(String field, String typed, String message) {
		assertThat(limited(field, typed).problems())
			.extracting(InvalidAnswerException::field, (wrong) -> wrong.getCodes()[0])
			.containsExactly(tuple(field, message));
		assertThatThrownBy(() -> FieldLimits.check(form(LIMITS), Map.of(field, typed)))
			.isInstanceOf(InvalidAnswerException.class);
	}

	@Test
	void aLineBreakCountsOnceAsInTheBrowser() {
		String lines = "x".repeat(99) + "\r\n";

		assertThat(limited("profile", lines.repeat(19) + "x".repeat(99)).problems()).isEmpty();
		assertThat(limited("profile", lines.repeat(19) + "x".repeat(101)).problems()).hasSize(1);
	}

	@Test
	void aCharacterOfTwoUnitsCountsTwiceAsInTheBrowser() {
		assertThat(limited("profile", "𠮷".repeat(1000)).problems()).isEmpty();
		assertThat(limited("profile", "𠮷".repeat(1000) + "x").problems()).hasSize(1);
	}

	@Test
	void halfACharacterIsToldAtItsField() {
		assertThat(limited("profile", "青禾\uD842").problems()).extracting((wrong) -> wrong.getCodes()[0])
			.containsExactly("form.notStorable");
	}

	/** Our own forms, with what people have pasted into them. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			value = { "identify-enterprise|creditCode|\u202D91999911MA0TEQT01P\u202C|91999911MA0TEQT01P",
					"identify-enterprise|creditCode|９１９９９９１１ＭＡ０ＴＥＱＴ０１Ｐ|91999911MA0TEQT01P",
					"identify-enterprise|creditCode|91999911 MA0TEQT01P|91999911MA0TEQT01P",
					"identify-enterprise|legalName|𠮷㙓𬭚软件（示例）有限公司|𠮷㙓𬭚软件（示例）有限公司",
					"identify-enterprise|registeredCapital|¥1,000,000|1000000",
					"identify-enterprise|bankAccount|６２２２ 0000\u00A01234|6222 0000 1234",
					"identify-enterprise|bankAccount|'6222000000001234|6222000000001234",
					"identify-enterprise|bankAccount|=\"6222000000001234\"|6222000000001234",
					"identify-enterprise|creditCode|‘91999911MA0TEQT01P|91999911MA0TEQT01P",
					"confirm-mobile|code|１２７９８９|127989", "confirm-mobile|code|127 989|127989",
					"confirm-micro-transfer|amount|０.９７|0.97", "confirm-micro-transfer|amount|0.04元|0.04",
					"upload-evidence|websiteUrl|www.example.com|https://www.example.com",
					"state-facts|industryExperienceYears|１２|12", "state-facts|contactQq|１２３４５|12345",
					"state-facts|contactQq|99999999999|99999999999" })
	void ourFormsTakeWhatIsPastedIntoThem(String form, String field, String typed, String kept) {
		CheckedAnswers answers = ours(form, field, typed);

		assertThat(answers.problems()).extracting(InvalidAnswerException::field).doesNotContain(field);
		assertThat(answers.values().get(field)).hasToString(kept);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "state-facts|industryExperienceYears|1,5|form.notANumber",
			"state-facts|contactPhone|12345|form.notAPhone", "state-facts|contactQq|1234|form.wrongFormat",
			"state-facts|contactQq|012345|form.wrongFormat", "state-facts|contactQq|123456789012|form.wrongFormat",
			"state-facts|contactEmail|a..b@t.example|form.notAnEmail",
			"identify-enterprise|registeredCapital|5.000,00|form.notANumber",
			"confirm-micro-transfer|amount|0,04|form.wrongFormat",
			"identify-enterprise|legalRepresentative|王\uD869\uDED6|form.notPrintable",
			"identify-enterprise|creditCode|91999911MA0TEQT01|form.wrongFormat" })
	void ourFormsSayWhatTheyCannotTake(String form, String field, String typed, String message) {
		assertThat(ours(form, field, typed).problems()).filteredOn((wrong) -> wrong.field().equals(field))
			.extracting((wrong) -> wrong.getCodes()[0])
			.containsExactly(message);
	}

	private CheckedAnswers ours(String form, String field, String typed) {
		FormSchema schema = FormSchema.read(new FileSystemResource("forms/" + form + ".form"));
		return this.check.check(schema, Map.of(field, List.of(typed), "subjectKind", List.of("enterprise")), Map.of(),
				Map.of(), Optional.empty());
	}

	@Test
	void whatIsNotSentIsNotAskedForPastTheForm() {
		FieldLimits.check(form(LIMITS), Map.of("years", "", "elsewhere", "1,5"));
	}

	private CheckedAnswers limited(String field, String typed) {
		return this.check.check(form(LIMITS), Map.of(field, List.of(typed)), Map.of(), Map.of(), Optional.empty());
	}

	private static FormSchema form(String json) {
		return FormSchema.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
	}

	private CheckedAnswers answers(String mail, String phone) {
		return this.check.check(form(FORM), Map.of("mail", List.of(mail), "phone", List.of(phone)), Map.of(), Map.of(),
				Optional.empty());
	}

}
