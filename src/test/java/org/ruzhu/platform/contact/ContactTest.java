package org.ruzhu.platform.contact;

import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class ContactTest {

	@Test
	void anAddressIsTheSameInCapitals() {
		assertThat(EmailAddress.of(" Li.Lei+Market@Example.COM "))
			.contains(new EmailAddress("li.lei+market@example.com"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "lilei", "lilei@example", "@example.com", "li lei@example.com", "lilei@-example.com",
			"lilei@example.com\r\nBcc: x@example.com", "lilei@exa_mple.com", "a@b.c@d.e", "李雷@example.com",
			"a..b@t.example", "ab.@t.example", ".ab@t.example", "ab@t..example", "ab@127.0.0.1", "\"a b\"@t.example",
			"ab@例子.example", "ab@[127.0.0.1]", "a,b@t.example" })
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
			"0044 20 7946 0958,+442079460958", "138 0013 8000,+8613800138000", "138\u00A00013\u00A08011,+8613800138011",
			"\u202D13800138011\u202C,+8613800138011", "１３８００１３８０１２,+8613800138012", "86-138-0013-8000,+8613800138000",
			"(+86) 138 0013 8000,+8613800138000", "＋86（0）10 6278－0000,+861062780000", "010-62780000转801,+861062780000",
			"138.0013.8000,+8613800138000" })
	void aNumberIsOneHoweverItIsTyped(String typed, String kept) {
		assertThat(TelephoneNumber.of(typed)).map(TelephoneNumber::international).contains(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1234567", "138001380000", "13800138000-801", "010-62780000-8010000", "tel 62780000",
			"+0123456789", "((((((((", "1", "12", "123", "1234", "12345", "123456", "12345678", "+86", "+86 1",
			"13800138000 13900139000", "138/0013/8000", "٠١٢٣٤٥٦٧٨٩٠" })
	void whatNoNetworkHasIsNoNumber(String typed) {
		assertThat(TelephoneNumber.of(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "li.lei@t.example", "a+b@t.example", "o'hara@t.example", "a!#$%&*=?^_`{|}~-b@t.example" })
	void everyAddressThatIsTakenCanBeSentTo(String typed) {
		String address = EmailAddress.of(typed).orElseThrow().value();

		assertThatCode(() -> new InternetAddress(address, true).validate()).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "13800138000,true", "+852 5123 4567,true", "+1 202 555 0123,true", "010-62780000,false",
			"400-810-1234,false", "800-810-1234,false", "+852 2123 4567,false", "+44 20 7946 0958,false" })
	void textsArriveAtMobilesAlone(String typed, boolean mobile) {
		assertThat(TelephoneNumber.of(typed)).map(TelephoneNumber::isMobile).contains(mobile);
	}

	@ParameterizedTest
	@CsvSource({ "www.example.com,https://www.example.com", "example.com/a?b=c,https://example.com/a?b=c",
			"http://example.com,http://example.com", "ｗｗｗ．example．com,https://www.example.com",
			" https://例子.example/路 ,https://例子.example/路", "example.com:8080/a,https://example.com:8080/a",
			"http://203.0.113.7:8080/,http://203.0.113.7:8080/", "xn--fsq.example,https://xn--fsq.example",
			"a--b.example.,https://a--b.example.", "x.example:65535,https://x.example:65535",
			"https://x.example:1/a,https://x.example:1/a" })
	void aWebAddressMayLackItsScheme(String typed, String address) {
		assertThat(WebAddress.of(typed)).map(WebAddress::value).contains(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "www", "javascript:alert(1)", "ftp://example.com", "https://", "https:///a",
			"www.example.com a", "https://a@b.example", "https://exa mple.com", "mailto:a@b.example", "3.5",
			"https://?", "http://127.0.0.1", "http://10.1.2.3/", "https://192.168.1.1", "http://169.254.169.254/",
			"http://0.0.0.0", "http://localhost:8080", "https://-x.example", "https://x-.example", "https://x.-y.cn",
			"http://1.2.3", "http://1.2.3.256", "http://a.1", "https://a..b.example", "http://2130706433",
			"http://[::1]/", "https://x.example:99999", "https://x.example:65536/a", "x.example:70000",
			"https://x.example:0", "http://203.0.113.7:65536", "https://x.example:123456" })
	void whatNoBrowserOpensIsNoWebAddress(String typed) {
		assertThat(WebAddress.of(typed)).isEmpty();
	}

}
