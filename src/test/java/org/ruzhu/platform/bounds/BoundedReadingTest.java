package org.ruzhu.platform.bounds;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BoundedReadingTest {

	private final ObjectMapper json = BoundedJson.mapper()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	record Sum(BigDecimal total, long count) {
	}

	@ParameterizedTest
	@ValueSource(strings = { "0e-3000000", "1e-9999999", "0E+31", "1e-31", "1e30", "-1e30", "1e99999999999",
			"1234567890123456789012345678901", "0.1234567890123456789012345678901", "", "x", "1,000", "NaN" })
	void aNumberOfMoreThanThirtyDigitsIsNoNumber(String text) {
		assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Numbers.read(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0e-30", "1e29", "-1e29", "1e-30", "123456789012345678901234567890",
			"123456789012345678901234567890.123456789012345678901234567890" })
	void aNumberOfThirtyDigitsIsRead(String text) {
		assertThat(Numbers.read(text)).isEqualByComparingTo(new BigDecimal(text));
	}

	@Test
	void aTextOfManyZerosIsNotLookedAt() {
		assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Numbers.read("0".repeat(1_000_000)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e-9999999", "0e-3000000", "1e999", "1e30" })
	void jsonSaysWhichNumberIsTooLongWhateverItIsReadAs(String number) {
		assertThatExceptionOfType(UnboundedNumberException.class)
			.isThrownBy(() -> this.json.readValue("{\"total\":" + number + "}", Sum.class))
			.satisfies((ex) -> assertThat(ex.getPathReference()).contains("\"total\""));
		assertThatExceptionOfType(UnboundedNumberException.class)
			.isThrownBy(() -> this.json.readTree("{\"a\":[1,{\"b\":" + number + "}]}"));
		assertThatExceptionOfType(UnboundedNumberException.class)
			.isThrownBy(() -> this.json.readValue("[" + number + "]", Object.class));
		assertThatExceptionOfType(UnboundedNumberException.class)
			.isThrownBy(() -> this.json.copy().readValue("{\"a\":" + number + "}", Map.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\u0000", "\\ud842", "\\udfb7a" })
	void jsonSaysWhichTextNoDatabaseKeeps(String text) {
		assertThatExceptionOfType(UnstorableTextException.class)
			.isThrownBy(() -> this.json.readValue("{\"a\":\"x" + text + "\"}", Map.class))
			.satisfies((ex) -> assertThat(ex.getPathReference()).contains("\"a\""));
		assertThatExceptionOfType(UnstorableTextException.class)
			.isThrownBy(() -> this.json.readTree("{\"x" + text + "\":1}"));
	}

	@Test
	void ordinaryJsonIsReadAsEver() throws JsonProcessingException {
		assertThat(this.json.readValue("{\"total\":199.00,\"count\":3}", Sum.class))
			.isEqualTo(new Sum(new BigDecimal("199.00"), 3));
		JsonNode tree = this.json.readTree("{\"a\":[1,2.5e3,null,\"1e999\"],\"b\":{\"c\":true}}");
		assertThat(tree.at("/a/1").decimalValue()).isEqualByComparingTo("2500");
		assertThat(tree.at("/b/c").booleanValue()).isTrue();
	}

	@Test
	void jsonNestsAHundredDeepAndNoDeeper() throws JsonProcessingException {
		this.json.readTree("[".repeat(100) + "]".repeat(100));
		assertThatExceptionOfType(StreamConstraintsException.class)
			.isThrownBy(() -> this.json.readTree("[".repeat(101) + "]".repeat(101)));
	}

	@Test
	void aYearIsOneThatSomebodyCouldMean() {
		assertThat(Days.day("1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
		assertThat(Days.day("2200-12-31")).isEqualTo(LocalDate.of(2200, 12, 31));
		assertThat(Days.month("2026-11")).isEqualTo(YearMonth.of(2026, 11));
		assertThat(Days.moment("2026-11-20T10:00:00+08:00", ZoneOffset.UTC)).isEqualTo("2026-11-20T02:00:00Z");
		assertThat(Days.moment("2026-11-20T10:00:00", ZoneOffset.UTC)).isEqualTo("2026-11-20T10:00:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-999999999-01-01", "+999999999-12-31", "1899-12-31", "2201-01-01", "0000-01-01",
			"2026-02-30", "" })
	void noOtherYearIsRead(String day) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Days.day(day));
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Days.time(day + "T00:00"));
		assertThatExceptionOfType(DateTimeException.class)
			.isThrownBy(() -> Days.moment(day + "T00:00:00Z", ZoneOffset.UTC));
	}

}
