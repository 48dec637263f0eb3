package org.ruzhu.statement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

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

	private static final ObjectReader TABLE = new CsvMapper().enable(CsvParser.Feature.TRIM_SPACES)
		.enable(CsvParser.Feature.SKIP_EMPTY_LINES)
		.enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS)
		.readerForMapOf(String.class)
		.with(CsvSchema.emptySchema().withHeader());

	private StatementCsv() {
	}

	/**
	 * Reads the incoming transfers of a table.
	 * @throws UnreadableStatement if it is no table, or lacks a heading that is needed
	 */
	static List<RawTransfer> read(byte[] file) {
		List<RawTransfer> transfers = new ArrayList<>();
		try (MappingIterator<Map<String, String>> lines = TABLE.readValues(decode(file))) {
			lines.hasNext();
			requireHeadings((CsvSchema) lines.getParserSchema());
			while (lines.hasNext()) {
				Map<String, String> line = lines.next();
				if (!cell(line, AMOUNT).isEmpty()) {
					transfers.add(new RawTransfer(transfers.size() + 1, cell(line, REFERENCE), cell(line, DAY),
							cell(line, AMOUNT), cell(line, CURRENCY), cell(line, PAYER), cell(line, ACCOUNT),
							cell(line, PURPOSE)));
				}
			}
		}
		catch (IOException | RuntimeException ex) {
			throw (ex instanceof UnreadableStatement unreadable) ? unreadable
					: new UnreadableStatement(ex.getMessage(), ex);
		}
		return transfers;
	}

	private static void requireHeadings(CsvSchema headings) {
		for (List<String> needed : List.of(REFERENCE, DAY, AMOUNT, PAYER)) {
			if (needed.stream().noneMatch((heading) -> headings.column(heading) != null)) {
				throw new UnreadableStatement("no column " + needed.get(0), null);
			}
		}
	}

	private static String cell(Map<String, String> line, List<String> headings) {
		return headings.stream()
			.map(line::get)
			.filter((cell) -> cell != null && !cell.isBlank())
			.findFirst()
			.orElse("")
			.strip();
	}

	private static String decode(byte[] file) {
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(file))
				.toString()
				.replaceFirst("^\uFEFF", "");
		}
		catch (CharacterCodingException ex) {
			return new String(file, Charset.forName("GB18030"));
		}
	}

}
