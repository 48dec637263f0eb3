package org.ruzhu.provider.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.ruzhu.platform.security.PasswordPolicy;

import static org.assertj.core.api.Assertions.assertThat;

class ContactDataTest {

	@ParameterizedTest
	@CsvSource({ "13800138000,+8613800138000", "+86 138 0013 8000,+8613800138000", "0086-13800138000,+8613800138000",
			"+852 5123 4567,+85251234567", "00 44 7911 123456,+447911123456", "+1 (415) 555-2671,+14155552671" })
	void aMobileNumberIsKeptWithItsCountryCode(String typed, String kept) {
		assertThat(MobileNumber.of(typed)).contains(new MobileNumber(kept));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "12800138000", "1380013800", "138001380000", "+8601082345678", "+0123456789", "+12",
			"+1234567890123456", "1380013800a", "+4420123456789012", "+447000", "+442079460000", "010-62780000-801",
			"13800138000-801", "400-810-1234", "+852 2123 4567", "95588", "٠١٢٣٤٥٦٧٨٩٠" })
	void whatCannotBeAMobileNumberIsNotTaken(String typed) {
		assertThat(MobileNumber.of(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "short1234,account.password.tooShort", "abcdefghij,account.password.tooSimple",
			"1234567890,account.password.tooSimple", "a1a1a1a1a1,account.password.tooSimple",
			"xlilei2026x,account.password.containsEmail", "LILEI-20261,account.password.containsEmail",
			"Password-2026!,account.password.known", "1qaz2wsx3edc,account.password.known",
			"woaini1314520,account.password.known" })
	void aWeakPasswordIsRefused(String password, String fault) {
		assertThat(PasswordPolicy.fault(password, "lilei@example.com")).contains(fault);
	}

	@Test
	void aPasswordMayHaveTenCharactersAndSeventyTwoBytes() {
		assertThat(PasswordPolicy.fault("abcdefgh12", "lilei@example.com")).isEmpty();
		assertThat(PasswordPolicy.fault("abcd1" + "x".repeat(67), "lilei@example.com")).isEmpty();
		assertThat(PasswordPolicy.fault("abcd1" + "x".repeat(68), "lilei@example.com"))
			.contains("account.password.tooLong");
		assertThat(PasswordPolicy.fault("密码密码一二三四五" + "六1".repeat(8), "")).isEmpty();
	}

}
