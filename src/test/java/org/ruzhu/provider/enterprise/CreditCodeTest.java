package org.ruzhu.provider.enterprise;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

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
		assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode("9144030071526726XH"));
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
