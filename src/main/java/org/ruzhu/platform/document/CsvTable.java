package org.ruzhu.platform.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/**
 * A table with a line of headings, as offices export it and open it: read as UTF-8 or
 * GB18030, each column under any of several headings; written for spreadsheets.
 */
public final class CsvTable {

	private static final ObjectReader TABLE = new CsvMapper().enable(CsvParser.Feature.TRIM_SPACES)
		.enable(CsvParser.Feature.SKIP_EMPTY_LINES)
		.enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS)
		.readerForMapOf(String.class)
		.with(CsvSchema.emptySchema().withHeader());

	private static final CsvMapper WRITING = CsvMapper.builder()
		.enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.build();

	private static final CsvSchema LINES = CsvSchema.emptySchema().withLineSeparator("\r\n");

	/** Without it, spreadsheets take UTF-8 for the encoding of their country. */
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/** What spreadsheets take for the beginning of a formula, by OWASP's list. */
	private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

	/** Digits that spreadsheets would round or shorten if they took them for a number. */
	private static final Pattern CODE = Pattern.compile("\\d{16,}|0\\d+");

	private CsvTable() {
	}

	/**
	 * Writes a table: texts in quotes and for spreadsheets to take as text, whatever they
	 * look like; numbers as they are.
	 * @param rows the headings, then the lines
	 */
	public static byte[] write(List<? extends List<?>> rows) {
		StringWriter table = new StringWriter().append(BYTE_ORDER_MARK);
		try (SequenceWriter writer = WRITING.writer(LINES).writeValues(table)) {
			for (List<?> row : rows) {
				writer.write(row.stream().map(CsvTable::plain).toList());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return table.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static Object plain(Object cell) {
		if (!(cell instanceof String text)) {
			return cell;
		}
		if (FORMULA.matcher(text).matches()) {
			return "'" + text;
		}
		return CODE.matcher(text).matches() ? text + '\t' : text;
	}

	/**
	 * Reads the lines of a table.
	 * @param needed the columns that must be there, each as its possible headings
	 * @throws IllegalArgumentException if it is no table, or lacks a column
	 */
	public static List<Line> read(byte[] file, List<List<String>> needed) {
		List<Line> read = new ArrayList<>();
		try (MappingIterator<Map<String, String>> lines = TABLE.readValues(decode(file))) {
			lines.hasNext();
			requireHeadings((CsvSchema) lines.getParserSchema(), needed);
			lines.forEachRemaining((cells) -> read.add(new Line(cells)));
		}
		catch (IOException | RuntimeException ex) {
			throw new IllegalArgumentException(ex.getMessage(), ex);
		}
		return read;
	}

	private static void requireHeadings(CsvSchema headings, List<List<String>> needed) {
		for (List<String> column : needed) {
			if (column.stream().noneMatch((heading) -> headings.column(heading) != null)) {
				throw new IllegalArgumentException("no column " + column.get(0));
			}
		}
	}

	private static String decode(byte[] file) {
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(file))
				.toString()
				.replaceFirst("^" + BYTE_ORDER_MARK, "");
		}
		catch (CharacterCodingException ex) {
			return new String(file, Charset.forName("GB18030"));
		}
	}

	/** A line of a table, by heading. */
	public record Line(Map<String, String> cells) {

		/** What stands under the first of these headings that is filled; else empty. */
		public String cell(List<String> headings) {
			return headings.stream()
				.map(this.cells::get)
				.filter((cell) -> cell != null && !cell.isBlank())
				.findFirst()
				.orElse("")
				.strip();
		}

	}

}
