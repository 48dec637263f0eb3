package org.ruzhu.platform.text;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AmountsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "5000|5000", "5,000.00|5000.00", "5 000.00|5000.00", "5\u00A0000|5000", "5\u202F000|5000",
					"1,234,567.89|1234567.89", "５，０００．００|5000.00", "０.９７|0.97", "-5,000|-5000", "−5000|-5000", "+12|12",
					"\u202D5000\u202C|5000" })
	void aNumberIsReadHoweverItIsGrouped(String typed, BigDecimal number) {
		assertThat(Amounts.number(typed)).contains(number);
		assertThat(Amounts.yuan(typed)).contains(number);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0.04元|0.04", "0.04 元|0.04", "¥5,000|5000", "￥5,000.00|5000.00", "CNY 5,000.00|5000.00",
					"RMB5000|5000", "人民币5000元整|5000", "5,000.00 CNY|5000.00", "-¥5,000|-5000", "¥-5,000|-5000",
					"CN¥12.50|12.50", "RMB ¥5000|5000", "cny 5|5" })
	void anAmountMayCarryItsCurrency(String typed, BigDecimal yuan) {
		assertThat(Amounts.yuan(typed)).contains(yuan);
		assertThat(Amounts.number(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,5", "5000,00", "5.000,00", "1,00,000", "5.000.00", "5 00", "1,0000", "12,34", ",5",
			"5,", "5.", ".5", "5 000,000", "5,000 000", "1e3", "0x10", "5²", "½", "①", "5万", "USD 5", "5 5", "--5",
			"-¥-5", "", " ", "元", "¥", "NaN", "٥", "5..0", "1-2" })
	void whatHasNoShapeOfANumberIsNone(String typed) {
		assertThat(Amounts.number(typed)).isEmpty();
		assertThat(Amounts.yuan(typed)).isEmpty();
	}

	@Test
	void aNumberOfMoreDigitsThanAnybodyHasIsNone() {
		assertThat(Amounts.number("9".repeat(30))).isPresent();
		assertThat(Amounts.number("9".repeat(31))).isEmpty();
		assertThat(Amounts.number("5" + " ".repeat(1000))).isEmpty();
		assertThat(Amounts.number("1".repeat(1_000_000))).isEmpty();
	}

	@Property(tries = 200)
	void everyAmountAsWePrintItIsReadAgain(@ForAll @LongRange(min = 0, max = 100_000_000_000L) long fen) {
		BigDecimal yuan = BigDecimal.valueOf(fen, 2);

		assertThat(Amounts.yuan("%,.2f 元".formatted(yuan))).contains(yuan);
		assertThat(Amounts.yuan("CNY %,.2f".formatted(yuan))).contains(yuan);
		assertThat(Amounts.number(yuan.toPlainString())).contains(yuan);
	}

}
