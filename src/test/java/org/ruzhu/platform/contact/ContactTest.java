package org.ruzhu.platform.contact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContactTest {

	@Test
	void anAddressIsTheSameInCapitals() {
		assertThat(EmailAddress.of(" Li.Lei+Market@Example.COM "))
			.contains(new EmailAddress("li.lei+market@example.com"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "lilei", "lilei@example", "@example.com", "li lei@example.com", "lilei@-example.com",
			"lilei@example.com\r\nBcc: x@example.com", "lilei@exa_mple.com", "a@b.c@d.e", "李雷@example.com" })
	void whatIsNoAddressIsNotTaken(String typed) {
		assertThat(EmailAddress.of(typed)).isEmpty();
	}

	@Test
	void anAddressBeyondTheLongestAllowedIsNotTaken() {
		String domain = "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + ".example.com";

		assertThat(EmailAddress.of("x".repeat(59) + "@" + domain)).isPresent();
		assertThat(EmailAddress.of("x".repeat(60) + "@" + domain)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "010-62780000,+861062780000", "(010) 6278 0000,+861062780000", "010-62780000-801,+861062780000",
			"0571 87654321,+8657187654321", "400-820-8820,+864008208820", "+852 2123 4567,+85221234567",
			"0044 20 7946 0958,+442079460958", "138 0013 8000,+8613800138000" })
	void aNumberIsOneHoweverItIsTyped(String typed, String kept) {
		assertThat(TelephoneNumber.of(typed)).map(TelephoneNumber::international).contains(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1234567", "138001380000", "13800138000-801", "010-62780000-8010000", "tel 62780000",
			"+0123456789", "((((((((", "٠١٢٣٤٥٦٧٨٩٠" })
	void whatNoNetworkHasIsNoNumber(String typed) {
		assertThat(TelephoneNumber.of(typed)).isEmpty();
	}

}
