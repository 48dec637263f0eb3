package org.ruzhu.platform.bounds;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CharactersTest {

	@Test
	void nulAndHalvesOfCharactersCannotBeKept() {
		assertThat(Characters.areStorable("𠮷禾\n")).isTrue();
		assertThat(Characters.areStorable("a\u0000")).isFalse();
		assertThat(Characters.areStorable("a\uD842")).isFalse();
		assertThat(Characters.areStorable("\uDFB7a")).isFalse();
	}

	@Test
	void whatCannotBeKeptOfATextIsMarked() {
		assertThat(Characters.storable("\uDFB7a\u0000𠮷\uD842")).isEqualTo("\uFFFDa\uFFFD𠮷\uFFFD");
	}

	@Test
	void aTextIsNeverCutWithinACharacter() {
		assertThat(Characters.beginning("a𠮷禾", 2)).isEqualTo("a");
		assertThat(Characters.beginning("a𠮷禾", 3)).isEqualTo("a𠮷");
		assertThat(Characters.beginning("a𠮷禾", 4)).isEqualTo("a𠮷禾");
	}

}
