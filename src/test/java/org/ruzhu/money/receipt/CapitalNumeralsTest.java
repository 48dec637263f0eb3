package org.ruzhu.money.receipt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CapitalNumeralsTest {

	@ParameterizedTest
	@CsvSource({ "0, 零元整", "1, 壹分", "10, 壹角", "15, 壹角伍分", "100, 壹元整", "101, 壹元零壹分", "110, 壹元壹角", "1000, 壹拾元整",
			"200000, 贰仟元整", "500000, 伍仟元整", "3000000, 叁万元整", "6000000, 陆万元整", "100500, 壹仟零伍元整", "1050000, 壹万零伍佰元整",
			"10001000, 壹拾万零壹拾元整", "100000000, 壹佰万元整", "10000000000, 壹亿元整", "10000000100, 壹亿零壹元整",
			"1000500000000, 壹佰亿零伍佰万元整", "123456789, 壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分" })
	void anAmountInWordsLeavesNoRoomForAStroke(long fen, String words) {
		assertThat(CapitalNumerals.of(fen)).isEqualTo(words);
	}

	@Test
	void noReceiptIsForLessThanNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> CapitalNumerals.of(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> CapitalNumerals.of(100_000_000_000_000L));
	}

}
