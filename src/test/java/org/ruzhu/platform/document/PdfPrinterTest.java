package org.ruzhu.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.ruzhu.platform.text.Typeface;

import static org.assertj.core.api.Assertions.assertThat;

class PdfPrinterTest {

	private static final String PAGE = """
			<html><head><style>body { font-family: "Ruzhu CJK", sans-serif; }</style></head>
			<body>%s</body></html>""";

	private final PdfPrinter printer = new PdfPrinter();

	@Test
	void everyIdeographOfLevelTwoHasAGlyph() throws IOException {
		String level1 = IntStream.concat(IntStream.rangeClosed(0x3400, 0x4DB5), IntStream.rangeClosed(0x4E00, 0x9FEF))
			.mapToObj(Character::toString)
			.collect(Collectors.joining());

		assertThat(Typeface.lacking(level1)).isEmpty();
		assertThat(beyondLevel1().codePoints()).hasSize(196);
		assertThat(Typeface.lacking(beyondLevel1())).isEmpty();
	}

	@Test
	void whatOneFontLacksIsPrintedInTheOther() throws IOException {
		String names = "𠮷㙓𬭚软件（示例）有限公司·①é";

		assertThat(printed(names)).isEqualTo(names);
		assertThat(printed(beyondLevel1())).isEqualTo(beyondLevel1());
	}

	@Test
	void whatNoFontHasIsPrintedAsItsNumber() throws IOException {
		assertThat(printed("青\uD869\uDED6禾#")).isEqualTo("青[U+2A6D6]禾#");
		assertThat(printed("青\u000B\uFFFE\uD842禾")).isEqualTo("青[U+000B][U+FFFE][U+D842]禾");
		assertThat(Typeface.lacking("青\uD869\uDED6禾")).contains("\uD869\uDED6");
	}

	private String printed(String text) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(this.printer.print(PAGE.formatted(text)))) {
			return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
		}
	}

	private static String beyondLevel1() throws IOException {
		try (InputStream file = PdfPrinterTest.class.getResourceAsStream("/fonts/gb18030-2022-level-2.txt")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s", "");
		}
	}

}
