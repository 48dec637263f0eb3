package org.ruzhu.provider.enterprise;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.ruzhu.platform.text.MessageBundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CreditCodeTest {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	@Example
	void theCodesOfKnownCompaniesAreValid() {
		assertThat(CreditCode.of("9144030071526726XG")).isPresent();
		assertThat(CreditCode.of("914403001922038216")).isPresent();
		assertThat(CreditCode.of("91330100799655058B")).isPresent();
	}

	@Example
	void aCodeIsTheSameInSmallLettersAndWithBlanksAround() {
		assertThat(CreditCode.of(" 9144030071526726xg ")).contains(new CreditCode("9144030071526726XG"));
	}

	@Example
	void aCodeHasEighteenCharacters() {
		assertThat(CreditCode.of("")).isEmpty();
		assertThat(CreditCode.of("9144030071526726X")).isEmpty();
		assertThat(CreditCode.of("9144030071526726XG0")).isEmpty();
	}

	@Example
	void aCodeThatIsNoneCannotBeMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode("9144030071526726XO"));
		assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode("9144030071526726X"));
	}

	@Example
	void aPastedCodeIsReadAsItIsPrinted() {
		assertThat(List.of("\u202D91999911MA0TEQT01P\u202C", "９１９９９９１１ＭＡ０ＴＥＱＴ０１Ｐ", "91999911 MA0TEQT01P"))
			.allSatisfy((typed) -> assertThat(CreditCode.of(typed)).contains(new CreditCode("91999911MA0TEQT01P")));
	}

	@Example
	void aCodeWhoseCheckCharacterDoesNotFitIsDoubtful() {
		CreditCode code = CreditCode.asOnLicence("91350203M000TEQT19").orElseThrow();

		assertThat(CreditCode.of("91350203M000TEQT19")).isEmpty();
		assertThat(told(code)).isEqualTo("统一社会信用代码的校验码不符");
	}

	@Example
	void theCodeOfAnEnterpriseIsNotDoubtful() {
		assertThat(new CreditCode("91999911MA0TEQT01P").doubt()).isEmpty();
	}

	/** The classes of the standard's tables, with invented numbers. */
	@Example
	void theClassesOfTheStandardAreToldApart() {
		Map<String, String> names = Map.ofEntries(Map.entry("11", "机关"), Map.entry("12", "事业单位"),
				Map.entry("31", "律师执业机构"), Map.entry("51", "社会团体"), Map.entry("52", "民办非企业单位"), Map.entry("53", "基金会"),
				Map.entry("59", "民政部门登记的其他组织"), Map.entry("92", "个体工商户"), Map.entry("93", "农民专业合作社"),
				Map.entry("N2", "村级集体经济组织"), Map.entry("Y1", "其他部门登记的机构"), Map.entry("00", "标准中没有的类别"),
				Map.entry("94", "标准中没有的类别"));

		assertThat(names).allSatisfy((prefix, name) -> {
			String body = prefix + "999999MA0TEQT01";
			CreditCode code = new CreditCode(body + CreditCode.checkCharacter(body));
			assertThat(told(code)).isEqualTo("代码以 %s 开头，登记的是%s，不是企业".formatted(prefix, name));
		});
	}

	private static String told(CreditCode code) {
		return MessageBundles.of("enterprise").getMessage(code.doubt().orElseThrow(), Locale.SIMPLIFIED_CHINESE);
	}

	@Property
	void everySeventeenCharactersHaveOneCheckCharacter(@ForAll("bodies") String body) {
		long valid = ALPHABET.chars().filter((check) -> CreditCode.of(body + (char) check).isPresent()).count();

		assertThat(valid).isEqualTo(1);
	}

	@Property
	void anySingleChangedCharacterFails(@ForAll("codes") String code, @ForAll @IntRange(max = 17) int place,
			@ForAll @IntRange(max = 30) int sign) {
		char changed = ALPHABET.charAt(sign);
		Assume.that(code.charAt(place) != changed);

		assertThat(CreditCode.of(code)).isPresent();
		assertThat(CreditCode.of(code.substring(0, place) + changed + code.substring(place + 1))).isEmpty();
	}

	@Property
	void lettersThatAreEasilyMistakenNeverOccur(@ForAll("codes") String code, @ForAll @IntRange(max = 17) int place,
			@ForAll("mistaken") char letter) {
		assertThat(CreditCode.of(code.substring(0, place) + letter + code.substring(place + 1))).isEmpty();
	}

	@Provide
	Arbitrary<String> bodies() {
		return Arbitraries.strings().withChars(ALPHABET).ofLength(17);
	}

	@Provide
	Arbitrary<String> codes() {
		return bodies().map((body) -> body + CreditCode.checkCharacter(body));
	}

	@Provide
	Arbitrary<Character> mistaken() {
		return Arbitraries.of('I', 'O', 'S', 'V', 'Z', '-', '，', '。');
	}

}
