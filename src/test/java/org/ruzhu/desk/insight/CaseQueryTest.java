package org.ruzhu.desk.insight;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** By what somebody looks for a case is seen from what they type. */
class CaseQueryTest {

	@ParameterizedTest
	@CsvSource({ "APP-2026-0000, CASE_ID, APP-2026-0000", "app-2026, CASE_ID, APP-2026",
			"2026-000017, CASE_ID, APP-2026-000017", "ＡＰＰ－２０２６, CASE_ID, APP-2026",
			"91330106ma2gyh7x0w, NAME, 91330106ma2gyh7x0w", "91350100M000100Y43, CREDIT_CODE, 91350100M000100Y43",
			"91350100m000100y43, CREDIT_CODE, 91350100M000100Y43", "Lin@Qinghe.example, EMAIL, lin@qinghe.example",
			"138 0013 8000, MOBILE, +8613800138000", "+86-13800138000, MOBILE, +8613800138000",
			"１３８００１３８０００, MOBILE, +8613800138000", "青禾科技, NAME, 青禾科技", "App Works, NAME, App Works" })
	void whatWasTypedSaysWhatItIs(String typed, CaseQuery.Kind kind, String value) {
		assertThat(CaseQuery.of(typed)).isEqualTo(new CaseQuery(kind, value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "青" })
	void oneCharacterWouldFindHalfOfTheMarket(String typed) {
		assertThatExceptionOfType(InvalidAnswerException.class).isThrownBy(() -> CaseQuery.of(typed));
	}

	@Test
	void whatIsLongerThanAnyNameIsRefused() {
		assertThat(CaseQuery.of("云".repeat(200)).kind()).isEqualTo(CaseQuery.Kind.NAME);
		assertThatExceptionOfType(InvalidAnswerException.class).isThrownBy(() -> CaseQuery.of("云".repeat(201)));
	}

}
