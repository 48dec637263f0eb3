package org.ruzhu.money.statement;

import java.util.ArrayList;
import java.util.List;

import org.ruzhu.platform.document.CsvTable;

/**
 * A statement as a table with a line of headings, as banks' online services export it.
 * UTF-8 or GB18030. Lines without an incoming amount are money that went out.
 */
final class StatementCsv {

	private static final List<String> REFERENCE = List.of("流水号", "交易流水号", "reference");

	private static final List<String> DAY = List.of("入账日期", "交易日期", "bookedOn");

	private static final List<String> AMOUNT = List.of("收入金额", "贷方金额", "amount");

	private static final List<String> CURRENCY = List.of("币种", "currency");

	private static final List<String> PAYER = List.of("对方户名", "payerName");

	private static final List<String> ACCOUNT = List.of("对方账号", "payerAccount");

	private static final List<String> PURPOSE = List.of("摘要", "附言", "purpose");

	private StatementCsv() {
	}

	/**
	 * Reads the incoming transfers of a table.
	 * @throws UnreadableStatementException if it is no table, or lacks a heading that is
	 * needed
	 */
	static List<RawTransfer> read(byte[] file) {
		List<RawTransfer> transfers = new ArrayList<>();
		for (CsvTable.Line line : lines(file)) {
			if (!line.cell(AMOUNT).isEmpty()) {
				transfers
					.add(new RawTransfer(transfers.size() + 1, line.cell(REFERENCE), line.cell(DAY), line.cell(AMOUNT),
							line.cell(CURRENCY), line.cell(PAYER), line.cell(ACCOUNT), line.cell(PURPOSE)));
			}
		}
		return transfers;
	}

	private static List<CsvTable.Line> lines(byte[] file) {
		try {
			return CsvTable.read(file, List.of(REFERENCE, DAY, AMOUNT, PAYER));
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableStatementException(ex.getMessage(), ex);
		}
	}

}
