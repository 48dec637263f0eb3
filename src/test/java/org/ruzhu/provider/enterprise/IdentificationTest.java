package org.ruzhu.provider.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class IdentificationTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

	@Test
	void aLicenceMayBeAsYoungAsToday() {
		assertThatNoException().isThrownBy(() -> says("0.01", TODAY, "12345678").check(TODAY));
		assertRefused(says("1", TODAY.plusDays(1), "12345678"), "licenceIssuedOn", "enterprise.licence.future");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0.00", "-1" })
	void capitalIsMoreThanNothing(String capital) {
		assertRefused(says(capital, TODAY, "12345678"), "registeredCapital", "enterprise.capital.notPositive");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1234567", "1234567890123456789012345678901", "1234567x", "１２３４５６７８", "" })
	void anAccountHasEightToThirtyDigits(String account) {
		assertRefused(says("1", TODAY, account), "bankAccount", "enterprise.bankAccount.invalid");
	}

	@Test
	void anAccountOfThirtyDigitsIsTaken() {
		assertThatNoException().isThrownBy(() -> says("1", TODAY, "1".repeat(30)).check(TODAY));
	}

	private static void assertRefused(Identification says, String field, String messageKey) {
		assertThatExceptionOfType(InvalidAnswerException.class).isThrownBy(() -> says.check(TODAY))
			.satisfies((problem) -> {
				assertThat(problem.field()).isEqualTo(field);
				assertThat(problem.getCodes()).containsExactly(messageKey);
			});
	}

	private static Identification says(String capital, LocalDate issuedOn, String account) {
		return new Identification(new CreditCode("9144030071526726XG"), "示例软件有限公司", "李雷", new BigDecimal(capital),
				issuedOn, Optional.empty(), "document", "示例银行", account);
	}

}
