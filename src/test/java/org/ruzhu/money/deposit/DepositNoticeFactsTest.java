package org.ruzhu.money.deposit;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.money.voucher.Voucher.Finding;

import static org.assertj.core.api.Assertions.assertThat;

class DepositNoticeFactsTest extends DepositTest {

	@Autowired
	private DepositNoticeFacts facts;

	@Test
	void amountsAreWrittenForTheReader() {
		assess("assess:1");
		pay(300000, "ref-1");
		assertThat(this.facts.of(this.caseId, Locale.SIMPLIFIED_CHINESE)).containsEntry("amountOwed", "2,000.00 元")
			.containsEntry("amountHeld", "3,000.00 元")
			.containsEntry("amountRefunded", "0.00 元")
			.doesNotContainKey("amountExcess");
		assertThat(this.facts.of(this.caseId, Locale.ENGLISH)).containsEntry("amountOwed", "CNY 2,000.00");
		pay(200001, "ref-2");
		assertThat(this.facts.of(this.caseId, Locale.SIMPLIFIED_CHINESE)).containsEntry("amountHeld", "5,000.00 元")
			.containsEntry("amountExcess", "0.01 元")
			.containsEntry("amountPaid", "5,000.01 元")
			.containsEntry("amountOwed", "0.00 元");
	}

	@Test
	void theReasonIsThatOfTheLastVoucherAlone() {
		submit();
		this.vouchers.reject(this.caseId, Finding.NOT_RECEIVED, "没有到账");
		this.vouchers.giveBack(this.caseId);
		assertThat(this.facts.of(this.caseId, Locale.ENGLISH)).containsEntry("voucherReason", "没有到账");
		submit();
		assertThat(this.facts.of(this.caseId, Locale.ENGLISH)).doesNotContainKey("voucherReason");
	}

	@Test
	void everyReceiptIsNamed() {
		assess("assess:1");
		pay(300000, "ref-1");
		pay(200000, "ref-2");
		String one = this.receipts.of(this.caseId).get(0).number();
		String two = this.receipts.of(this.caseId).get(1).number();
		assertThat(this.facts.of(this.caseId, Locale.ENGLISH)).containsEntry("receipt", one + ", " + two);
		assertThat(this.facts.of(this.caseId, Locale.SIMPLIFIED_CHINESE)).containsEntry("receipt", one + "、" + two);
	}

}
