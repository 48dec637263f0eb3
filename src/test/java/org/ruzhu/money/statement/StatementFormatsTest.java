package org.ruzhu.money.statement;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.ruzhu.money.statement.Transfer.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is read out of the formats that banks give. */
class StatementFormatsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 21);

	private static final String TABLE = """
			流水号,入账日期,收入金额,支出金额,币种,对方户名,对方账号,摘要
			A-1,2026-09-21,"5,000.00",,CNY,青禾软件（示例）有限公司,1100 2200 3300,保证金 APP-2026-000017
			A-2,2026-09-21,,80.00,CNY,某物业,9,租金
			A-3,20260921,2000,,人民币,云石科技,77,
			""";

	@Test
	void aTableGivesWhatCameIn() {
		assertThat(read(TABLE.getBytes(StandardCharsets.UTF_8))).containsExactly(
				new Transfer(1, Optional.of("A-1"), Optional.of(DAY), Optional.of(500_000L), "青禾软件（示例）有限公司",
						"110022003300", "保证金 APP-2026-000017", Optional.empty()),
				new Transfer(2, Optional.of("A-3"), Optional.of(DAY), Optional.of(200_000L), "云石科技", "77", "",
						Optional.empty()));
	}

	@Test
	void aTableMayBeInTheEncodingOfOlderSystems() {
		assertThat(read(TABLE.getBytes(Charset.forName("GB18030")))).extracting(Transfer::payerName)
			.containsExactly("青禾软件（示例）有限公司", "云石科技");
		assertThat(read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8))).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "'',2026-09-21,5000,CNY,NO_REFERENCE", "A-1,today,5000,CNY,NO_DAY",
					"A-1,2026-02-30,5000,CNY,NO_DAY", "A-1,2026-09-21,many,CNY,NO_AMOUNT",
					"A-1,2026-09-21,-5000,CNY,BAD_AMOUNT", "A-1,2026-09-21,0.00,CNY,BAD_AMOUNT",
					"A-1,2026-09-21,0.001,CNY,BAD_AMOUNT", "A-1,2026-09-21,1000000000.01,CNY,ABSURD_AMOUNT",
					"A-1,2026-09-21,5000,USD,NOT_CNY", "A-1,2026-09-21,1000000000,CNY,-", "A-1,2026-09-21,0.01,,-" })
	void whatCannotBeMatchedSaysWhy(String reference, String day, String amount, String currency, Problem problem) {
		String table = "reference,bookedOn,amount,currency,payerName\n%s,%s,%s,%s,Quay Ltd\n".formatted(reference, day,
				amount, (currency != null) ? currency : "");
		assertThat(read(table.getBytes(StandardCharsets.UTF_8))).singleElement()
			.satisfies((transfer) -> assertThat(transfer.problem()).isEqualTo(Optional.ofNullable(problem)));
	}

	@Test
	void camt053GivesTheBookedCreditsAndTheTransactionsOfABatch() {
		String statement = """
				<?xml version="1.0" encoding="UTF-8"?>
				<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
				%s
				</Stmt></BkToCstmrStmt></Document>""".formatted(entry("CRDT", "BOOK", "5000.00",
				"<TxDtls><Refs><AcctSvcrRef>B-1</AcctSvcrRef></Refs>" + payer("青禾软件", "110022003300")
						+ "<RmtInf><Ustrd>保证金</Ustrd></RmtInf></TxDtls>")
				+ entry("DBIT", "BOOK", "80.00", "") + entry("CRDT", "PDNG", "70.00", "")
				+ entry("CRDT", "BOOK", "2500.00",
						"<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId><TxId>B-2</TxId></Refs>"
								+ "<Amt Ccy=\"CNY\">2000.00</Amt>" + payer("云石科技", "77") + "</TxDtls>"
								+ "<TxDtls><Refs><TxId>B-3</TxId></Refs><AmtDtls><TxAmt><Amt Ccy=\"CNY\">500.00</Amt></TxAmt></AmtDtls>"
								+ payer("兰海软件", "78") + "</TxDtls>"));
		assertThat(read(statement.getBytes(StandardCharsets.UTF_8))).containsExactly(
				new Transfer(1, Optional.of("B-1"), Optional.of(DAY), Optional.of(500_000L), "青禾软件", "110022003300",
						"保证金", Optional.empty()),
				new Transfer(2, Optional.of("B-2"), Optional.of(DAY), Optional.of(200_000L), "云石科技", "77", "",
						Optional.empty()),
				new Transfer(3, Optional.of("B-3"), Optional.of(DAY), Optional.of(50_000L), "兰海软件", "78", "",
						Optional.empty()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<Document/>", "<Document>", "hello", "a,b\n1,2\n", "\"open",
			"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><BkToCstmrStmt>&e;</BkToCstmrStmt>" })
	void whatIsNoStatementIsRefused(String file) {
		assertThatExceptionOfType(UnreadableStatementException.class)
			.isThrownBy(() -> read(file.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void whatNestsTooDeeplyOrIsNoTextIsRefused() {
		assertThatExceptionOfType(UnreadableStatementException.class)
			.isThrownBy(() -> read(("<a>".repeat(100_000) + "</a>".repeat(100_000)).getBytes(StandardCharsets.UTF_8)));
		assertThatExceptionOfType(UnreadableStatementException.class)
			.isThrownBy(() -> read("<a>\u00ff</a>".getBytes(StandardCharsets.ISO_8859_1)));
		assertThatExceptionOfType(UnreadableStatementException.class).isThrownBy(
				() -> read("<?xml version=\"1.0\" encoding=\"klingon\"?><a/>".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void anAmountOfAMillionDigitsIsNoAmountAndAYearOfNineDigitsNoDay() {
		String headings = "流水号,入账日期,收入金额,对方户名\n";
		assertThat(read((headings + "N-1,2026-09-21,1e-9999999,云石科技\n").getBytes(StandardCharsets.UTF_8)))
			.extracting(Transfer::problem)
			.containsExactly(Optional.of(Transfer.Problem.NO_AMOUNT));
		assertThat(read((headings + "N-1,-999999999-09-21,1,云石科技\n").getBytes(StandardCharsets.UTF_8)))
			.extracting(Transfer::problem)
			.containsExactly(Optional.of(Transfer.Problem.NO_DAY));
	}

	private static String entry(String side, String state, String amount, String details) {
		return "<Ntry><Amt Ccy=\"CNY\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>%s</Cd></Sts><BookgDt><Dt>2026-09-21</Dt></BookgDt><NtryDtls>%s</NtryDtls></Ntry>"
			.formatted(amount, side, state, details);
	}

	private static String payer(String name, String account) {
		return "<RltdPties><Dbtr><Pty><Nm>%s</Nm></Pty></Dbtr><DbtrAcct><Id><Othr><Id>%s</Id></Othr></Id></DbtrAcct></RltdPties>"
			.formatted(name, account);
	}

	private static List<Transfer> read(byte[] file) {
		List<RawTransfer> raw = Camt053.looksLike(file) ? Camt053.read(file) : StatementCsv.read(file);
		return raw.stream().map(RawTransfer::read).toList();
	}

}
