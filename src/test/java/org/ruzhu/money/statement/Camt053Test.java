package org.ruzhu.money.statement;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The statement of ISO 20022, each value at its path. */
class Camt053Test {

	private static final String ONE = "<TxDtls><Refs><AcctSvcrRef>B-1</AcctSvcrRef></Refs>" + payer("青禾软件", "1100")
			+ "</TxDtls>";

	@Test
	void aBatchThatAddsUpCountsAsItsTransactions() {
		assertThat(read(entry("CRDT", "BOOK", "2500.00",
				"<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId><TxId>B-2</TxId></Refs>"
						+ "<Amt Ccy=\"CNY\">2000.00</Amt>" + payer("云石科技", "77") + "</TxDtls>"
						+ "<TxDtls><Refs><TxId>B-3</TxId></Refs>"
						+ "<AmtDtls><TxAmt><Amt Ccy=\"CNY\">500.00</Amt></TxAmt></AmtDtls>" + payer("兰海软件", "78")
						+ "</TxDtls>")))
			.containsExactly("IN 200000 2026-09-21 B-2 云石科技 77 OK", "IN 50000 2026-09-21 B-3 兰海软件 78 OK");
	}

	@Test
	void eachTransactionOfABatchHasASideOfItsOwn() {
		assertThat(read(entry("CRDT", "BOOK", "1500.00",
				"<TxDtls><Refs><TxId>B-2</TxId></Refs><Amt Ccy=\"CNY\">2000.00</Amt>"
						+ "<CdtDbtInd>CRDT</CdtDbtInd></TxDtls>"
						+ "<TxDtls><Refs><TxId>B-3</TxId></Refs><Amt Ccy=\"CNY\">500.00</Amt>"
						+ "<CdtDbtInd>DBIT</CdtDbtInd></TxDtls>")))
			.containsExactly("IN 200000 2026-09-21 B-2 - - OK", "OUT 50000 2026-09-21 B-3 - - OUTGOING");
	}

	@ParameterizedTest
	@CsvSource({ "2500.00, '', 2", "2000.00, <Btch><NbOfTxs>3</NbOfTxs></Btch>, 2" })
	void aBatchThatDoesNotAddUpIsNobodys(String amount, String batch, int lines) {
		String two = "<TxDtls><Amt Ccy=\"CNY\">1000.00</Amt>" + payer("云石科技", "77") + "</TxDtls>";
		assertThat(read(entry("CRDT", "BOOK", amount, batch + two + two))).hasSize(lines)
			.allSatisfy((line) -> assertThat(line).endsWith("UNCLEAR_BATCH"));
		assertThat(read(entry("CRDT", "BOOK", "2000.00", two + two)))
			.allSatisfy((line) -> assertThat(line).endsWith("OK"));
	}

	@ParameterizedTest
	@CsvSource({ "PDNG, NOT_BOOKED", "INFO, NOT_BOOKED", "FUTR, NOT_BOOKED", "BOOK, OK", "'', NOT_BOOKED" })
	void onlyWhatIsBookedIsATransfer(String status, String problem) {
		assertThat(read(entry("CRDT", status, "5000.00", ONE)))
			.containsExactly("IN 500000 2026-09-21 B-1 青禾软件 1100 " + problem);
		assertThat(read(entry("CRDT", status, "5000.00", ONE).replaceAll("</?Cd>", "")))
			.containsExactly("IN 500000 2026-09-21 B-1 青禾软件 1100 " + problem);
	}

	@ParameterizedTest
	@CsvSource({ "<DtTm>2026-09-20T16:30:00Z</DtTm>", "<DtTm>2026-09-21T00:30:00+08:00</DtTm>",
			"<DtTm>2026-09-21T23:59:59</DtTm>", "<Dt>2026-09-21+08:00</Dt>", "<Dt>2026-09-21Z</Dt>" })
	void aMomentIsADayOfTheMarketsZone(String day) {
		assertThat(read(entry("CRDT", "BOOK", "5000.00", ONE).replace("<Dt>2026-09-21</Dt>", day)))
			.containsExactly("IN 500000 2026-09-21 B-1 青禾软件 1100 OK");
	}

	@ParameterizedTest
	@CsvSource({ "CRDT, true, RETURNED", "DBIT, true, REVERSAL", "DBIT, 1, REVERSAL", "DBIT, false, OUTGOING",
			"CRDT, false, OK" })
	void whatIsReversedIsMarkedAtTheEntry(String side, String mark, String problem) {
		assertThat(read(entry(side, "BOOK", "5000.00", "").replace("<Sts>", "<RvslInd>" + mark + "</RvslInd><Sts>")))
			.singleElement()
			.asString()
			.endsWith(problem);
	}

	@ParameterizedTest
	@CsvSource({ "<RmtInf><Ustrd>保证金</Ustrd></RmtInf><AddtlTxInf>冲正</AddtlTxInf>, ''",
			"<RmtInf><Ustrd>保证金</Ustrd></RmtInf>, <AddtlNtryInf>冲正</AddtlNtryInf>",
			"'', <BkTxCd><Domn><Fmly><SubFmlyCd>RRTN</SubFmlyCd></Fmly></Domn></BkTxCd>",
			"<BkTxCd><Domn><Fmly><SubFmlyCd>RPCR</SubFmlyCd></Fmly></Domn></BkTxCd>, ''",
			"<BkTxCd><Domn><Fmly><SubFmlyCd>AREV</SubFmlyCd></Fmly></Domn></BkTxCd>, ''",
			"'', <BkTxCd><Domn><Fmly><SubFmlyCd>UPCT</SubFmlyCd></Fmly></Domn></BkTxCd>" })
	void aDebitIsMarkedAsAReversalInManyPlaces(String inDetails, String inEntry) {
		assertThat(read(entry("DBIT", "BOOK", "5000.00", "<TxDtls>" + inDetails + "</TxDtls>").replace("</Ntry>",
				inEntry + "</Ntry>")))
			.containsExactly("OUT 500000 2026-09-21 E-1 - - REVERSAL");
	}

	@Test
	void aReversedEntryIsTakenBackWhoeverIsNamed() {
		Account account = new Account();
		account.take(document(entry("CRDT", "BOOK", "5000.00", ONE) + entry("DBIT", "BOOK", "5000.00",
				ONE.replace("Dbtr", "Cdtr").replace("青禾软件", "某分行").replace("1100", "9988"))
			.replace("<Sts>", "<RvslInd>true</RvslInd><Sts>")));
		assertThat(account.payments()).isEmpty();
		assertThat(account.entries()).extracting(StatementEntry::pairedWith).containsExactly(2L, 1L);
	}

	@ParameterizedTest
	@CsvSource({ "市场运营有限公司, 青禾软件", "Some Bank Ltd, 青禾软件", "'', 青禾软件", "某物业, ''" })
	void aReversalThatKeepsThePartiesIsOfWhoeverPaid(String creditor, String payer) {
		String details = ONE.replace("</RltdPties>", "<Cdtr><Nm>" + creditor + "</Nm></Cdtr></RltdPties>");
		String owned = document(
				entry("DBIT", "BOOK", "5000.00", details).replace("<Sts>", "<RvslInd>true</RvslInd><Sts>"))
			.replace("<Stmt>", "<Stmt><Acct><Ownr><Nm>市场运营有限公司</Nm></Ownr></Acct>");
		assertThat(Lines.of(owned)).extracting(Transfer::payerName).containsExactly(payer);
	}

	@Test
	void anOnlyTransactionThatLeavesAPartUnsaidIsNobodys() {
		assertThat(read(
				entry("CRDT", "BOOK", "7000.00", ONE.replace("<TxDtls>", "<TxDtls><Amt Ccy=\"CNY\">5000.00</Amt>"))))
			.singleElement()
			.asString()
			.endsWith("UNCLEAR_BATCH");
	}

	@Test
	void anAmountWithoutACurrencyHasThatOfItsAccount() {
		String entry = entry("CRDT", "BOOK", "5000.00", ONE).replace(" Ccy=\"CNY\"", "");
		assertThat(read("<Acct><Ccy>USD</Ccy></Acct>" + entry))
			.containsExactly("IN - 2026-09-21 B-1 青禾软件 1100 NOT_CNY");
		assertThat(read("<Acct><Ccy>CNY</Ccy></Acct>" + entry))
			.containsExactly("IN 500000 2026-09-21 B-1 青禾软件 1100 OK");
	}

	@Test
	void batchesOfOneThatAddUpAreRead() {
		String one = "<Btch><NbOfTxs>1</NbOfTxs></Btch><TxDtls><Amt Ccy=\"CNY\">1000.00</Amt>" + payer("云石科技", "77")
				+ "</TxDtls>";
		assertThat(read(entry("CRDT", "BOOK", "2000.00", one + "</NtryDtls><NtryDtls>" + one))).hasSize(2)
			.allSatisfy((line) -> assertThat(line).endsWith("OK"));
	}

	@Test
	void aReturnOfMoneyOfOursIsNoPayment() {
		assertThat(read(entry("CRDT", "BOOK", "5000.00", ONE.replace("</TxDtls>", "<RtrInf/></TxDtls>"))))
			.containsExactly("IN 500000 2026-09-21 B-1 青禾软件 1100 RETURNED");
	}

	@Test
	void theAccountOfAPayerIsNotThatOfSomebodyElse() {
		String details = "<TxDtls><RltdPties><Dbtr><Nm>青禾软件</Nm></Dbtr><Cdtr><Nm>云市场</Nm></Cdtr>"
				+ "<CdtrAcct><Id><IBAN>DE99</IBAN></Id></CdtrAcct></RltdPties></TxDtls>";
		assertThat(read(entry("CRDT", "BOOK", "5000.0000", details)))
			.containsExactly("IN 500000 2026-09-21 E-1 青禾软件 - OK");
		assertThat(read(entry("DBIT", "BOOK", "5000.0000", details)))
			.containsExactly("OUT 500000 2026-09-21 E-1 云市场 DE99 OUTGOING");
	}

	@ParameterizedTest
	@CsvSource({ "camt.053.001.02", "camt.053.001.06", "camt.053.001.13" })
	void anyVersionIsRead(String version) {
		assertThat(Lines.of(document(entry("CRDT", "BOOK", "5000.00", ONE)).replace("camt.053.001.08", version)))
			.hasSize(1);
		assertThat(Lines.of(document(entry("CRDT", "BOOK", "5000.00", ONE)).replace("xmlns=\"[^\"]+\"", "")))
			.hasSize(1);
	}

	static Stream<byte[]> encodings() {
		String document = document(entry("CRDT", "BOOK", "5000.00", ONE));
		String utf16 = document.replace("UTF-8", "UTF-16");
		return Stream.of(("\uFEFF" + document).getBytes(StandardCharsets.UTF_8),
				document.replace("UTF-8", "GB18030").getBytes(Charset.forName("GB18030")),
				document.replace("UTF-8", "GBK").getBytes(Charset.forName("GBK")),
				document.replace("UTF-8", "GB2312").getBytes(Charset.forName("GB2312")),
				("\uFEFF" + utf16).getBytes(StandardCharsets.UTF_16LE),
				("\uFEFF" + utf16).getBytes(StandardCharsets.UTF_16BE), utf16.getBytes(StandardCharsets.UTF_16LE),
				utf16.getBytes(StandardCharsets.UTF_16BE), ("\uFEFF" + document).getBytes(StandardCharsets.UTF_16LE),
				("\n" + document.substring(document.indexOf("<Document"))).getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("encodings")
	void theEncodingIsTheDeclaredOneOrThatOfItsMark(byte[] file) {
		assertThat(Lines.of(file)).extracting(Lines::brief).containsExactly("IN 500000 2026-09-21 B-1 青禾软件 1100 OK");
	}

	private static List<String> read(String entries) {
		return Lines.of(document(entries)).stream().map(Lines::brief).toList();
	}

	private static String document(String entries) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
				+ "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
				+ "<BkToCstmrStmt><Stmt>%s</Stmt></BkToCstmrStmt></Document>".formatted(entries);
	}

	@Test
	void aByteThatIsLostSpoilsItsEntryAlone() {
		byte[] file = document(entry("CRDT", "BOOK", "5000.00", ONE)
				+ entry("CRDT", "BOOK", "6000.00", ONE.replace("</Nm>", "#</Nm>")))
			.getBytes(StandardCharsets.UTF_8);
		for (int at = 0; at < file.length; at++) {
			file[at] = (file[at] == '#') ? (byte) 0xE4 : file[at];
		}
		assertThat(Lines.of(file)).extracting((line) -> line.problem().map(Enum::name).orElse("OK"))
			.containsExactly("OK", "GARBLED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "</Ntry>", "&#0;", "<Ntry>" })
	void whatBreaksTheXmlIsToldWithItsLine(String broken) {
		String file = document(entry("CRDT", "BOOK", "5000.00", ONE)).replace("<Sts>", "\n" + broken + "<Sts>");
		assertThatExceptionOfType(InvalidAnswerException.class).isThrownBy(() -> Lines.of(file))
			.withMessageContaining("XML");
	}

	@Test
	void structuredRemittanceIsText() {
		String said = "<RmtInf><Ustrd>保证金</Ustrd><Strd><AddtlRmtInf>APP-2026-000017</AddtlRmtInf></Strd></RmtInf></TxDtls>";
		assertThat(Lines.of(document(entry("CRDT", "BOOK", "5000.00", ONE.replace("</TxDtls>", said)))))
			.extracting(Transfer::purpose)
			.containsExactly("保证金 APP-2026-000017");
	}

	private static String entry(String side, String state, String amount, String details) {
		return ("<Ntry><Amt Ccy=\"CNY\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>%s</Cd></Sts>"
				+ "<BookgDt><Dt>2026-09-21</Dt></BookgDt><AcctSvcrRef>E-1</AcctSvcrRef><NtryDtls>%s</NtryDtls></Ntry>")
			.formatted(amount, side, state, details);
	}

	private static String payer(String name, String account) {
		return ("<RltdPties><Dbtr><Pty><Nm>%s</Nm></Pty></Dbtr>"
				+ "<DbtrAcct><Id><Othr><Id>%s</Id></Othr></Id></DbtrAcct></RltdPties>")
			.formatted(name, account);
	}

}
