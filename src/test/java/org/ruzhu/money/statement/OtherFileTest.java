package org.ruzhu.money.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What finance brings that is no statement: each is told what it is. */
class OtherFileTest {

	private static final String TABLE = "<table><tr><td>交易日期</td><td>收入金额</td></tr></table>";

	private static final String SHEET = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
			+ "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet/></Workbook>";

	@ParameterizedTest
	@CsvSource({ "UTF-8", "GB18030", "UTF-16", "UTF-16LE" })
	void aWebPageThatIsCalledASpreadsheet(String charset) {
		for (String page : new String[] { TABLE, "<html><body>" + TABLE, "\r\n <!DOCTYPE HTML PUBLIC \"x\">" + TABLE,
				"<!-- bank -->\n<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">" + TABLE,
				"<meta charset='gbk'>" + TABLE, "<?xml version='1.0'?><!DOCTYPE html><html>" + TABLE,
				"<style>td{}</style>" + TABLE }) {
			told(page.getBytes(Charset.forName(charset)), OtherFile.WEB_PAGE);
		}
		told(SHEET.getBytes(Charset.forName(charset)), OtherFile.SPREADSHEET);
	}

	@Test
	void aPageWithItsPictures() {
		told(text("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related\r\n"),
				OtherFile.WEB_PAGE);
		told(text("From: <Saved by a browser>\r\nSubject: 流水\r\nMIME-Version: 1.0\r\n"), OtherFile.WEB_PAGE);
	}

	@Test
	void anArchive() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(text("流水号,入账日期,收入金额,对方户名\n"));
		}
		told(packed.toByteArray(), OtherFile.ARCHIVE);
		told(text("Rar!\u001a\u0007\u0001\0 and so on"), OtherFile.ARCHIVE);
		told("7z\u00bc\u00af'\u001c".getBytes(StandardCharsets.ISO_8859_1), OtherFile.ARCHIVE);
		byte[] tar = new byte[1024];
		System.arraycopy(text("ustar"), 0, tar, 257, 5);
		told(tar, OtherFile.ARCHIVE);
	}

	@Test
	void aPaperAPictureOrAMessageOfAnotherTime() {
		told(TestPapers.pdf(), OtherFile.PAPER);
		told(text("{\\rtf1\\ansi hello}"), OtherFile.PAPER);
		told(TestPapers.png(), OtherFile.PICTURE);
		told(TestPapers.jpg(), OtherFile.PICTURE);
		told(text("{1:F01BANKCNBJAXXX0000000000}{2:I940BANKCNBJXXXXN}{4:\n:20:1\n"), OtherFile.MT940);
		told(text(":20:STMT1\r\n:25:6222000013900000021\r\n:28C:1/1\r\n:60F:C260901CNY1000,00\r\n"), OtherFile.MT940);
	}

	/** The samples of statements, good or bad, are taken for nothing else. */
	@Test
	void noStatementIsTakenForAnother() throws IOException {
		try (var samples = Files.walk(Path.of("src/test/resources"))) {
			for (Path sample : samples.filter((file) -> file.getFileName().toString().matches("(camt|csv|e2e)-.*"))
				.toList()) {
				assertThat(OtherFile.of(Files.readAllBytes(sample))).as(sample.toString()).isEmpty();
			}
		}
		for (String begins : new String[] { "Date: 2026-09-21\nFrom: bank\n流水号,入账日期", "交易日期,:20:,x\n1,2,3",
				"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">" }) {
			assertThat(OtherFile.of(text(begins))).isEmpty();
		}
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static void told(byte[] file, OtherFile other) {
		assertThatExceptionOfType(InvalidAnswerException.class).isThrownBy(() -> Lines.of(file))
			.satisfies((refusal) -> assertThat(refusal.getCodes()).containsExactly("statement.other." + other));
	}

}
