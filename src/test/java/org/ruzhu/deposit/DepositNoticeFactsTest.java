package org.ruzhu.deposit;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class DepositNoticeFactsTest {

	private static final String CASE = "APP-2026-000001";

	private final Deposits deposits = mock(Deposits.class);

	private final DepositNoticeFacts facts = new DepositNoticeFacts(this.deposits);

	@Test
	void amountsAreWrittenForTheReader() {
		is(new Balance(200000, 300000, 1, 300001, 0), List.of());
		assertThat(this.facts.of(CASE, Locale.SIMPLIFIED_CHINESE)).containsEntry("amountOwed", "2,000.00 元")
			.containsEntry("amountHeld", "3,000.00 元")
			.containsEntry("amountExcess", "0.01 元")
			.containsEntry("amountPaid", "3,000.01 元")
			.doesNotContainKey("amountRefunded");
		assertThat(this.facts.of(CASE, Locale.ENGLISH)).containsEntry("amountOwed", "CNY 2,000.00");
	}

	@Test
	void theReasonIsThatOfTheLastVoucherAlone() {
		Voucher returned = mock(Voucher.class);
		given(returned.reason()).willReturn("没有到账");
		Voucher confirmed = mock(Voucher.class);
		is(Balance.NONE, List.of(returned));
		assertThat(this.facts.of(CASE, Locale.ENGLISH)).containsEntry("reason", "没有到账");
		is(Balance.NONE, List.of(confirmed, returned));
		assertThat(this.facts.of(CASE, Locale.ENGLISH)).doesNotContainKey("reason");
	}

	@Test
	void everyReceiptIsNamed() {
		Receipt one = mock(Receipt.class);
		given(one.number()).willReturn("R-2026-000001");
		Receipt two = mock(Receipt.class);
		given(two.number()).willReturn("R-2026-000002");
		given(this.deposits.view(CASE))
			.willReturn(new DepositView(CASE, Balance.NONE, List.of(), List.of(one, two), List.of()));
		assertThat(this.facts.of(CASE, Locale.ENGLISH)).containsEntry("receipt", "R-2026-000001, R-2026-000002");
		assertThat(this.facts.of(CASE, Locale.SIMPLIFIED_CHINESE)).containsEntry("receipt",
				"R-2026-000001、R-2026-000002");
	}

	private void is(Balance balance, List<Voucher> vouchers) {
		given(this.deposits.view(CASE)).willReturn(new DepositView(CASE, balance, List.of(), List.of(), vouchers));
	}

}
