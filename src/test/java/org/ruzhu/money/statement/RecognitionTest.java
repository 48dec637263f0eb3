package org.ruzhu.money.statement;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.ruzhu.money.statement.StatementEntry.State;
import org.ruzhu.money.statement.Transfer.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** What statements that overlap have in common, and what takes back what. */
class RecognitionTest {

	private static final String HEADINGS = "流水号,日期,收入,支出,对方户名,对方账号,摘要\n";

	private Account account;

	@BeforeEach
	void anAccount() {
		this.account = new Account();
	}

	@Test
	void anOverlappingExportMeetsEachTransferOnce() {
		take("1,2026-09-21,5000,,云石科技,77,\n2,2026-09-21,6000,,兰海软件,78,\n");
		take("2,2026-09-21,6000,,兰海软件,78,\n3,2026-09-22,7000,,兰海软件,78,\n1,2026-09-21,5000,,云石科技,77,\n");
		assertThat(this.account.payments()).hasSize(3);
	}

	@Test
	void oneReferenceOfTwoTransfersMakesThemNotTheSame() {
		take("000123,2026-11-25,5000,,甲软件,2001,\n");
		take("000123,2026-11-26,2000,,乙软件,2002,\n000123,2026-11-26,2000,,丙软件,2003,\n");
		assertThat(this.account.payments()).hasSize(3);
	}

	@Test
	void equalTransfersOfADayAreCounted() {
		take(",2026-09-21,5000,,云石科技,77,\n");
		take(",2026-09-21,5000,,云石科技,77,\n,2026-09-21,5000,,云石科技,77,\n");
		take(",2026-09-21,5000,,云石科技,77,\n,2026-09-21,5000,,云石科技,77,保证金\n");
		assertThat(this.account.payments()).hasSize(2);
		assertThat(this.account.payments()).extracting(StatementEntry::ordinal).containsExactly(1, 2);
	}

	@Test
	void aFullerExportWithNothingNewAddsNothing() {
		this.account.take("流水号,日期,收入,对方户名\n1,2026-09-21,5000,云石科技\n");
		take("1,2026-09-21,5000,,云石科技,77,保证金\n");
		this.account.take("日期,收入,对方户名\n2026-09-21,5000,云石科技\n");
		assertThat(this.account.payments()).hasSize(1);
		assertThat(this.account.entries()).hasSize(1);
	}

	@Test
	void anExportThatNamesThePayerReplacesOneThatDoesNot() {
		take("1,2026-09-21,5000,,,,\n");
		take("1,2026-09-21,5000,,云石科技,77,\n");
		assertThat(this.account.payments()).extracting((entry) -> entry.transfer().payerName()).containsExactly("云石科技");
		assertThat(this.account.entries()).extracting(StatementEntry::state).containsExactly(State.MENDED, State.OPEN);
	}

	@Test
	void whatCouldNotBeReadIsMendedByACorrectedFile() {
		take("1,2026-13-45,5000,,云石科技,77,\n2,2026-09-21,\"5000,00\",,兰海软件,78,\n3,2026-09-21,7000,,青禾软件,6.2E+18,\n");
		assertThat(this.account.payments()).isEmpty();
		take("1,2026-09-21,5000,,云石科技,77,\n2,2026-09-21,5000,,兰海软件,78,\n"
				+ "3,2026-09-21,7000,,青禾软件,6222000013800000002,\n");
		assertThat(this.account.payments()).hasSize(3);
		assertThat(this.account.entries()).extracting(StatementEntry::state)
			.containsExactly(State.MENDED, State.MENDED, State.MENDED, State.OPEN, State.OPEN, State.OPEN);
		take("1,2026-13-45,5000,,云石科技,77,\n2,2026-09-21,\"5000,00\",,兰海软件,78,\n");
		assertThat(this.account.entries()).as("spoilt again").hasSize(6);
	}

	@Test
	void aDayToComeIsToldAndTakenOnceItHasCome() {
		String file = HEADINGS + "1,2026-09-22,5000,,云石科技,77,\n";
		this.account.take(Lines.of(file, LocalDate.of(2026, 9, 21)));
		assertThat(this.account.entries()).extracting((entry) -> entry.transfer().problem())
			.containsExactly(Optional.of(Problem.FUTURE_DAY));
		this.account.take(Lines.of(file, LocalDate.of(2026, 9, 22)));
		assertThat(this.account.payments()).hasSize(1);
		assertThat(this.account.entries()).extracting(StatementEntry::state).containsExactly(State.MENDED, State.OPEN);
	}

	@Test
	void anAnnouncedTransferIsNotTheBookedOne() {
		this.account.take(entry("PDNG"));
		assertThat(this.account.payments()).isEmpty();
		this.account.take(entry("BOOK"));
		this.account.take(entry("PDNG") + " ");
		assertThat(this.account.payments()).hasSize(1);
	}

	@Test
	void whatIsTakenBackIsNoPaymentAndShown() {
		take("1,2026-09-21,5000,,云石科技,77,\n1,2026-09-21,-5000,,云石科技,77,冲正\n");
		assertThat(this.account.payments()).isEmpty();
		assertThat(this.account.entries()).extracting(StatementEntry::state)
			.containsExactly(State.TAKEN_BACK, State.REVERSAL);
	}

	@Test
	void aReversalFindsWhatItTakesBackInWhicheverOrderTheyCome() {
		take("9,2026-09-22,,5000,云石科技,77,冲正\n");
		assertThat(this.account.entries()).extracting(StatementEntry::state).containsExactly(State.OPEN);
		take("1,2026-09-21,5000,,云石科技,77,\n2,2026-09-21,5000,,兰海软件,78,\n");
		assertThat(this.account.payments()).extracting((entry) -> entry.transfer().payerName()).containsExactly("兰海软件");
	}

	@Test
	void aDebitUnderTheReferenceOfACreditTakesItBack() {
		take("1,2026-09-21,5000,,云石科技,77,\n");
		take("1,2026-09-21,,5000,云石科技,77,\n");
		assertThat(this.account.payments()).isEmpty();
	}

	@Test
	void aRefundToWhoeverPaidTakesNothingConfirmedBack() {
		take("1,2026-09-21,5000,,云石科技,77,保证金\n");
		this.account.confirm(this.account.payments().get(0));
		take("2,2026-09-23,,5000,云石科技,77,退保证金\n");
		assertThat(this.account.entries()).extracting(StatementEntry::state)
			.containsExactly(State.MATCHED, State.NO_PAYMENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "退保证金", "反交易", "取消", "冲减", "扣回", "调账", "撤回", "退款", "差错处理", "更正", "" })
	void whatGoesBackToWhoeverPaidBeforeAnybodyConfirmedItIsSettledFirst(String word) {
		take("1,2026-09-21,5000,,云石科技,77,保证金\n3,2026-09-21,5000,,兰海软件,78,保证金\n2,2026-09-21,,5000,云石科技,77," + word
				+ "\n");
		assertThat(this.account.payments()).extracting((entry) -> entry.transfer().payerName()).containsExactly("兰海软件");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-5000,,应解汇款及临时存款,11001,冲正", ",5000,中国某银行某分行,95588000,错账冲正", ",2000,某支行,123,部分冲正",
			"-5000,,,,冲正" })
	void aReversalThatNamesABankOrNobodyBlocksWhateverItMayTakeBack(String reversal) {
		take("1,2026-09-21,5000,,云石科技,77,保证金\n3,2026-09-21,5000,,兰海软件,78,保证金\n2,2026-09-21," + reversal + "\n");
		assertThat(this.account.payments()).isEmpty();
	}

	@Test
	void aReversalThatNamesNobodyBlocksHoweverOldTheTransferIs() {
		take("9,2026-11-26,-5000,,,,冲正\n1,2026-09-01,5000,,云石科技,77,\n2,2026-09-02,5000,,兰海软件,78,\n");
		assertThat(this.account.payments()).isEmpty();
	}

	@Test
	void aShortTextIsATextOfItsOwnWithoutAReference() {
		take(",2026-09-21,5000,,云石科技,77,保证金\n");
		take(",2026-09-21,5000,,云石科技,77,保证金 第二笔\n");
		assertThat(this.account.payments()).hasSize(2);
		take(",2026-09-22,5000,,云石科技,77,某云市场类目保证金第一期\n");
		take(",2026-09-22,5000,,云石科技,77,某云市场类目保证金第一期，请查收\n");
		assertThat(this.account.payments()).as("one bank cuts where another goes on").hasSize(3);
	}

	@Test
	void aDamagedNumberIsNotThatOfAnotherTransfer() {
		take("A1,2026-09-21,5000,,云石科技,77,\n");
		take("6.22E+18,2026-09-21,5000,,云石科技,77,\n");
		assertThat(this.account.entries()).extracting((entry) -> entry.transfer().problem())
			.containsExactly(Optional.empty(), Optional.of(Problem.DAMAGED));
		take("6222000013800000002,2026-09-21,5000,,云石科技,77,\n");
		assertThat(this.account.entries()).extracting(StatementEntry::state)
			.containsExactly(State.OPEN, State.MENDED, State.OPEN);
	}

	@Test
	void whatNamesNobodyTakesBackTheOnlyOneOfItsAmount() {
		take("1,2026-09-21,5000,,云石科技,77,\n2,2026-09-21,6000,,兰海软件,78,\n9,2026-09-21,-5000,,,,\n");
		assertThat(this.account.payments()).extracting((entry) -> entry.transfer().payerName()).containsExactly("兰海软件");
		take("3,2026-09-22,6000,,云石科技,77,\n9,2026-09-22,-6000,,,,\n");
		assertThat(this.account.payments()).as("nobody knows which").isEmpty();
		take("9,2026-09-22,-6000,,云石科技,77,\n");
		assertThat(this.account.payments()).extracting((entry) -> entry.transfer().payerName()).containsExactly("兰海软件");
	}

	@Test
	void whatABankTakesAPartBackOfWaitsForAPerson() {
		take("1,2026-09-21,5000,,云石科技,77,\n1,2026-09-21,-2000,,云石科技,77,\n");
		assertThat(this.account.payments()).isEmpty();
		assertThat(this.account.entries()).extracting(StatementEntry::state).containsOnly(State.OPEN);
		take("1,2026-09-21,2000,,云石科技,77,\n");
		assertThat(this.account.payments()).as("it was another one").hasSize(1);
	}

	@Test
	void whatWasConfirmedBeforeItIsTakenBackGoesToFinance() {
		take("1,2026-09-21,5000,,云石科技,77,\n");
		this.account.confirm(this.account.payments().get(0));
		take("1,2026-09-21,5000,,云石科技,77,\n7,2026-09-23,-5000,,云石科技,77,\n");
		assertThat(this.account.tasks()).hasSize(1);
		take("7,2026-09-23,-5000,,云石科技,77,\n8,2026-09-24,1,,云石科技,77,\n");
		assertThat(this.account.tasks()).as("once").hasSize(1);
	}

	@Test
	void aMarkedReversalOfAReferenceCountsWhoeverItNames() {
		take("1,2026-11-26,5000,,云石科技,77,保证金\n1,2026-11-26,-5000,,待清算款项,9988,冲正\n");
		take("2,2026-11-26,6000,,云石科技,77,保证金\n2,2026-11-26,,6000,某分行,9989,冲正\n");
		assertThat(this.account.payments()).isEmpty();
		assertThat(this.account.entries()).extracting(StatementEntry::state)
			.containsExactly(State.TAKEN_BACK, State.REVERSAL, State.TAKEN_BACK, State.REVERSAL);
	}

	@Test
	void anUnmarkedDebitOfAReferenceToSomebodyElseIsSettledFirst() {
		take("1,2026-11-26,5000,,云石科技,77,保证金\n");
		take("1,2026-11-27,,5000,某物业,9,租金\n");
		assertThat(this.account.payments()).isEmpty();
		assertThat(this.account.entries()).extracting(StatementEntry::state).containsOnly(State.OPEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,2026-11-26,-5000,,云石科技,6.222E+18,冲正", "1,,-5000,,云石科技,77,冲正",
			"1,2026-11-25,-5000,,云石科技,77,冲正", "1,2026-11-26,\"-5000,0\",,云石科技,77,冲正" })
	void aReversalThatCannotBePairedBlocksItsReference(String reversal) {
		take("1,2026-11-26,5000,,云石科技,77,保证金\n2,2026-11-26,5000,,兰海软件,78,保证金\n" + reversal + "\n");
		assertThat(this.account.payments()).extracting((entry) -> entry.transfer().payerName()).containsExactly("兰海软件");
	}

	@ParameterizedTest
	@CsvSource({ "-2000, 云石科技, 77, 1", "-5018, 云石科技, 77, 1", "-2000, '', '', 0", "-9000, 待清算款项, 9988, 0" })
	void aReversalOfAPartOrASumBlocksAllThatItMayConcern(String yuan, String payer, String account, int left) {
		take("1,2026-11-26,3009,,云石科技,77,\n2,2026-11-26,2009,,云石科技,77,\n3,2026-11-26,5000,,兰海软件,78,\n"
				+ "9,2026-11-27,%s,,%s,%s,冲正\n".formatted(yuan, payer, account));
		assertThat(this.account.payments()).hasSize(left);
	}

	@Test
	void aRefundCalledAReturnBlocksOnlyWhatIsOpen() {
		take("1,2026-09-21,5000,,云石科技,77,保证金\n2,2026-09-21,5000,,兰海软件,78,保证金\n");
		this.account.confirm(this.account.payments().get(0));
		take("8,2026-09-23,,5000,云石科技,77,保证金退回\n9,2026-09-23,,5000,兰海软件,78,保证金退回\n");
		assertThat(this.account.payments()).isEmpty();
		assertThat(this.account.entries()).extracting(StatementEntry::state)
			.containsExactly(State.MATCHED, State.OPEN, State.NO_PAYMENT, State.OPEN);
		assertThat(this.account.tasks()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { ",,付款", ",,", "待处理出纳长款,,调整", "某银行某支行,9988,转出" })
	void whatWentOutToABankOrNobodyIsSettledFirst(String to) {
		take("1,2026-09-21,5000,,云石科技,77,保证金\n3,2026-09-21,6000,,云石科技,77,保证金\n2,2026-09-22,,5000," + to + "\n");
		assertThat(this.account.payments()).extracting((entry) -> entry.transfer().amountFen().orElseThrow())
			.containsExactly(600_000L);
		take("4,2026-09-23,,6000,某物业,9,租金\n");
		assertThat(this.account.payments()).as("to somebody else").hasSize(1);
	}

	@Test
	void aReversalOfOneReferenceOfTwoPayersTakesNeitherBackByItself() {
		take("1,2026-09-21,5000,,云石科技,77,\n1,2026-09-21,5000,,兰海软件,78,\n1,2026-09-22,-5000,,某支行,,冲正\n");
		assertThat(this.account.payments()).isEmpty();
		assertThat(this.account.entries()).extracting(StatementEntry::state).containsOnly(State.OPEN);
		take("1,2026-09-22,-5000,,兰海软件,78,冲正\n");
		assertThat(this.account.entries()).extracting(StatementEntry::state)
			.as("and the other one is left")
			.containsExactly(State.TAKEN_BACK, State.TAKEN_BACK, State.REVERSAL, State.REVERSAL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "RC,", "1,", "2,冲正", ",冲正" })
	void whatMayHaveGoneOutHoldsWhatItMayTakeBack(String side) {
		this.account.take("流水号,日期,借贷标志,摘要,金额,对方户名,对方账号\n1,2026-09-21,贷,,5000,云石科技,77\n2,2026-09-21,贷,,5000,兰海软件,78\n"
				+ "3,2026-09-22," + side + ",5000,云石科技,77\n");
		assertThat(this.account.payments()).extracting((entry) -> entry.transfer().payerName()).containsExactly("兰海软件");
	}

	@ParameterizedTest
	@CsvSource({ "云石**公司, 6222****0002, 1", "云石科技有限公司, 6222********0002, 1", "**科技有限公司, '', 1", "云石科技有限公司, ****, 1",
			"云石科技有限公司, 6222****9999, 2", "青禾**公司, 6222****0002, 2" })
	void whatABankHidesOfAPayerContradictsNothing(String name, String number, int transfers) {
		take("1,2026-09-21,5000,,云石科技有限公司,6222000013800000002,保证金\n");
		take("1,2026-09-21,5000,,%s,%s,保证金\n".formatted(name, number));
		assertThat(this.account.payments()).hasSize(transfers);
	}

	@Test
	void anExportThatShowsThePayerReplacesOneThatHidesIt() {
		take("1,2026-09-21,5000,,云石**公司,6222****0002,保证金\n");
		take("1,2026-09-21,5000,,云石科技有限公司,6222000013800000002,保证金\n");
		assertThat(this.account.payments()).extracting((entry) -> entry.transfer().payerName())
			.containsExactly("云石科技有限公司");
	}

	@Test
	void aReversalOfAHiddenPayerHoldsWhatItMayTakeBack() {
		take("1,2026-09-21,5000,,云石科技,6222000013800000002,\n2,2026-09-21,5000,,云石科技,6222000013800000002,\n"
				+ "3,2026-09-21,5000,,兰海软件,78,\n9,2026-09-22,-5000,,云石**,6222****0002,冲正\n");
		assertThat(this.account.payments()).extracting((entry) -> entry.transfer().payerName()).containsExactly("兰海软件");
	}

	@Test
	void zerosThatASpreadsheetDropsMakeNoOtherTransfer() {
		take("000123,2026-09-21,5000,,云石科技,77,\n");
		take("123,2026-09-21,5000,,云石科技,77,\n");
		assertThat(this.account.payments()).hasSize(1);
		take("1230,2026-09-21,5000,,云石科技,77,\n");
		assertThat(this.account.payments()).hasSize(2);
	}

	private void take(String rows) {
		this.account.take(HEADINGS + rows);
	}

	private static String entry(String status) {
		return ("<Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy=\"CNY\">5000</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
				+ "<Sts>%s</Sts><BookgDt><Dt>2026-09-21</Dt></BookgDt><AcctSvcrRef>1</AcctSvcrRef></Ntry></Stmt>"
				+ "</BkToCstmrStmt></Document>")
			.formatted(status);
	}

}
