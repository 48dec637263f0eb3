package org.ruzhu.platform.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTest {

	private static final List<UnaryOperator<String>> WAYS = List.of(PlainText::kept, PlainText::line, PlainText::narrow,
			PlainText::code, PlainText::compared);

	@Property(tries = 300)
	void anyTextMadePlainTwiceIsTheSame(@ForAll("texts") String text) {
		assertThat(WAYS).allSatisfy((way) -> assertThat(way.apply(way.apply(text))).isEqualTo(way.apply(text)));
	}

	@Property(tries = 300)
	void noLetterOrDigitOfAnyScriptIsLost(@ForAll("texts") String text) {
		assertThat(WAYS).allSatisfy((way) -> assertThat(letters(way.apply(text))).isEqualTo(letters(text)));
	}

	@Example
	void everyCharacterThereIsStaysItselfOrBecomesPlain() {
		IntStream.rangeClosed(1, Character.MAX_CODE_POINT).filter(PlainTextTest::isWorthATry).forEach((sign) -> {
			String one = Character.toString(sign);
			for (UnaryOperator<String> way : WAYS) {
				String plain = way.apply(one);
				if (!way.apply(plain).equals(plain) || !letters(plain).equals(letters(one))) {
					throw new AssertionError("U+%04X became %s".formatted(sign, plain));
				}
			}
		});
	}

	@Example
	void directionsWidthsAndSpacesOfPastedCodesGo() {
		assertThat(PlainText.code("\u202D91999911MA0TEQT01P\u202C")).isEqualTo("91999911MA0TEQT01P");
		assertThat(PlainText.code("９１９９９９１１ＭＡ０ＴＥＱＴ０１Ｐ")).isEqualTo("91999911MA0TEQT01P");
		assertThat(PlainText.code("91999911\u3000ma0\u00A0teqt\u200B01p\uFEFF")).isEqualTo("91999911MA0TEQT01P");
		assertThat(PlainText.code("127 989")).isEqualTo("127989");
	}

	@Example
	void signsMadeOfDigitsAreNoDigitsInCodes() {
		assertThat(PlainText.code("5²")).isEqualTo("5²");
		assertThat(PlainText.code("①½")).isEqualTo("①½");
	}

	@Example
	void keptTextHasOneSignForALineBreak() {
		assertThat(PlainText.kept("\r\n 一行\r\n二行\r三行\u2028四行\u000B五行 \n")).isEqualTo("一行\n二行\n三行\n四行\n五行");
		assertThat(PlainText.line(" 青禾\r\n软件  公司 ")).isEqualTo("青禾 软件 公司");
	}

	@Example
	void keptTextStaysAsItWasTypedButForWhatDrawsNothing() {
		assertThat(PlainText.kept("青禾（示例）\u202E有限\u0000公司\uFEFF")).isEqualTo("青禾（示例）有限公司");
		assertThat(PlainText.kept("cafe\u0301")).isEqualTo("café");
	}

	@Example
	void joinersStayWhereAScriptWritesThem() {
		String persian = "می\u200Cخواهم";

		assertThat(PlainText.kept(persian)).isEqualTo(persian);
		assertThat(PlainText.kept("青\u200C禾")).isEqualTo("青禾");
	}

	@Example
	void oneNameIsTheSameHoweverItIsWritten() {
		assertThat(List.of("青禾软件(示例)有限公司", "青禾软件（示例）有限公司", "青禾软件〔示例〕有限公司", "青禾软件\u3000（示例）有限公司\u200B"))
			.allMatch((name) -> PlainText.isSameName(name, "青禾软件（示例）有限公司"));
		assertThat("·•・･‧∙⋅●．.".codePoints())
			.allMatch((dot) -> PlainText.isSameName("卡迪尔" + Character.toString(dot) + "买买提", "卡迪尔·买买提"));
		assertThat("'’‘`＇´′".codePoints())
			.allMatch((sign) -> PlainText.isSameName("O" + Character.toString(sign) + "Hara Ltd", "O'HARA LTD"));
	}

	@Example
	void differentNamesStayDifferent() {
		assertThat(PlainText.isSameName("青禾软件有限公司", "青禾软件股份有限公司")).isFalse();
		assertThat(PlainText.isSameName("3.14 Ltd", "314 Ltd")).isFalse();
		assertThat(PlainText.isSameName("𠮷禾软件", "吉禾软件")).isFalse();
	}

	/** All but the many that are written one way only: Han, Hangul, private ones. */
	private static boolean isWorthATry(int sign) {
		return Character.isDefined(sign) && Character.getType(sign) != Character.PRIVATE_USE && !isHalf(sign)
				&& (Character.getType(sign) != Character.OTHER_LETTER
						|| !Normalizer.isNormalized(Character.toString(sign), Form.NFKC));
	}

	private static boolean isHalf(int sign) {
		return Character.MIN_SURROGATE <= sign && sign <= Character.MAX_SURROGATE;
	}

	/** The letters and digits as all of Unicode's spellings have them in common. */
	private static String letters(String text) {
		String visible = text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\s]]", "");
		return fold(fold(visible)).codePoints()
			.filter(Character::isLetterOrDigit)
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
	}

	private static String fold(String text) {
		return Normalizer.normalize(Normalizer.normalize(text, Form.NFKD).toUpperCase(Locale.ROOT), Form.NFKD)
			.toLowerCase(Locale.ROOT);
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> any = Arbitraries.integers()
			.between(1, Character.MAX_CODE_POINT)
			.filter((sign) -> Character.isDefined(sign) && !isHalf(sign))
			.map(Character::toString);
		Arbitrary<String> odd = Arbitraries.of("\u202E", "\u200D", "\u3000", "\r\n", "\u0301", "\u0345", "·", ".", "（",
				"Ａ", "２", "²", "ﬁ", "ß", "İ", "ſ", "Ω", "가", "\u1100", "\u1161", "ﷺ", "𠮷", "\uFE0F", "'", "-", " ");
		return Arbitraries.oneOf(any, odd, Arbitraries.of("青", "a", "1"))
			.list()
			.ofMaxSize(12)
			.map((signs) -> String.join("", signs));
	}

}
