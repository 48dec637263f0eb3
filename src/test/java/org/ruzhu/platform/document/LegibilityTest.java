package org.ruzhu.platform.document;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What of a picture somebody who looks at it can see. */
class LegibilityTest {

	private static final List<FileType> KINDS = List.of(FileType.PNG, FileType.JPG);

	@Test
	void aPictureOfOneColourShowsNothing() throws IOException {
		for (Color colour : List.of(Color.WHITE, Color.BLACK, Color.GRAY, new Color(0xC03020))) {
			refused("document.blank.picture", picture(800, 600, colour, (pen) -> {
			}));
		}
	}

	@Test
	void norDoesOneThatHasHardlyMore() throws IOException {
		Random noise = new Random(20261129);
		BufferedImage scan = picture(1200, 900, Color.WHITE, (pen) -> {
		});
		for (int x = 0; x < 1200; x++) {
			for (int y = 0; y < 900; y++) {
				int grey = 240 + noise.nextInt(12);
				scan.setRGB(x, y, new Color(grey, grey, grey).getRGB());
			}
		}
		refused("document.blank.picture", scan);
		refused("document.blank.picture", picture(800, 600, Color.WHITE, (pen) -> pen.fillRect(400, 300, 6, 6)));
		refused("document.blank.picture", picture(1000, 1400, Color.WHITE, (pen) -> {
			pen.setPaint(new GradientPaint(0, 0, Color.LIGHT_GRAY, 1000, 1400, Color.WHITE));
			pen.fillRect(0, 0, 1000, 1400);
		}));
		refused("document.blank.picture", new BufferedImage(800, 600, BufferedImage.TYPE_INT_ARGB));
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "2,2", "299,200", "300,199", "199,5000", "64,64" })
	void whatIsTooSmallCannotBeRead(int width, int height) throws IOException {
		refused("document.tooFewPixels", written(width, height));
	}

	@ParameterizedTest
	@CsvSource({ "300,200", "200,300", "800,560", "1240,1754", "4000,3000", "2481,3508" })
	void aPaperWithSomeLinesIsTaken(int width, int height) throws IOException {
		taken(written(width, height));
	}

	@Test
	void aSealAloneOnAPageIsSomething() throws IOException {
		taken(picture(1240, 1754, Color.WHITE, (pen) -> {
			pen.setColor(Color.RED);
			pen.drawOval(700, 1300, 236, 236);
			pen.drawOval(704, 1304, 228, 228);
			pen.setFont(pen.getFont().deriveFont(Font.BOLD, 30));
			pen.drawString("SAMPLE SEAL", 715, 1425);
		}));
	}

	@Test
	void blackOnNothingIsTakenAsBlackOnWhite() throws IOException {
		BufferedImage picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_ARGB);
		Graphics2D pen = picture.createGraphics();
		pen.setColor(Color.BLACK);
		write(pen, 800, 600);
		assertThatCode(() -> Legibility.check(FileType.PNG, bytes(picture, FileType.PNG))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(ints = { BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_GRAY,
			BufferedImage.TYPE_USHORT_GRAY })
	void whicheverWayItsColoursAreWritten(int kind) throws IOException {
		BufferedImage paper = new BufferedImage(800, 600, kind);
		Graphics2D pen = paper.createGraphics();
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, 800, 600);
		assertThat(refusal(FileType.PNG, bytes(paper, FileType.PNG))).isEqualTo("document.blank.picture");
		pen.setColor(Color.BLACK);
		write(pen, 800, 600);
		assertThatCode(() -> Legibility.check(FileType.PNG, bytes(paper, FileType.PNG))).doesNotThrowAnyException();
	}

	@Test
	void thePapersOfTheDemonstrationAreTaken() throws IOException {
		try (Stream<Path> papers = Files.list(Path.of("src/main/resources/demo"))) {
			for (Path paper : papers.filter((file) -> file.toString().endsWith(".png")).toList()) {
				Legibility.check(FileType.PNG, Files.readAllBytes(paper));
			}
		}
	}

	@Test
	void aPdfOfPicturesThatShowNothingIsRefused() throws IOException {
		BufferedImage white = picture(1240, 1754, Color.WHITE, (pen) -> {
		});
		assertThat(refusal(FileType.PDF, pdf(white))).isEqualTo("document.blank.scan");
		assertThat(refusal(FileType.PDF, pdf(white, picture(1240, 1754, Color.BLACK, (pen) -> {
		})))).isEqualTo("document.blank.scan");
		Legibility.check(FileType.PDF, pdf(white, written(1240, 1754)));
		assertThat(refusal(FileType.PDF, pdf())).isEqualTo("document.blank");
	}

	@Test
	void aPdfIsTakenIfItsPicturesCannotBeDrawnHere() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			PDImageXObject scan = new PDImageXObject(document, new ByteArrayInputStream(new byte[] { 1, 2, 3 }),
					COSName.JBIG2_DECODE, 1240, 1754, 1, PDDeviceGray.INSTANCE);
			try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
				pen.drawImage(scan, 0, 0, 595, 842);
			}
			document.save(out);
		}
		assertThatCode(() -> Legibility.check(FileType.PDF, out.toByteArray())).doesNotThrowAnyException();
	}

	/** A page for each picture, and one without any. */
	private static byte[] pdf(BufferedImage... pictures) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			for (BufferedImage picture : pictures) {
				PDPage page = new PDPage();
				document.addPage(page);
				PDAppearanceStream form = new PDAppearanceStream(document);
				form.setResources(new PDResources());
				form.setBBox(page.getMediaBox());
				try (PDPageContentStream pen = new PDPageContentStream(document, form)) {
					pen.drawImage(JPEGFactory.createFromImage(document, picture), 0, 0, 595, 842);
				}
				try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
					pen.drawForm(form);
				}
			}
			document.save(out);
		}
		return out.toByteArray();
	}

	private static BufferedImage written(int width, int height) {
		return picture(width, height, Color.WHITE, (pen) -> write(pen, width, height));
	}

	private static void write(Graphics2D pen, int width, int height) {
		int size = Math.max(10, Math.min(width, height) / 30);
		pen.setFont(pen.getFont().deriveFont((float) size));
		for (int line = 1; line <= 8; line++) {
			pen.drawString("91999904MA0KWX001E sample", size, 2 * size * line);
		}
	}

	private static BufferedImage picture(int width, int height, Color ground, Consumer<Graphics2D> content) {
		BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = picture.createGraphics();
		pen.setColor(ground);
		pen.fillRect(0, 0, width, height);
		pen.setColor(Color.BLACK);
		content.accept(pen);
		pen.dispose();
		return picture;
	}

	private static void taken(BufferedImage picture) throws IOException {
		for (FileType kind : KINDS) {
			Legibility.check(kind, bytes(picture, kind));
		}
	}

	private static void refused(String why, BufferedImage picture) throws IOException {
		for (FileType kind : KINDS) {
			if (kind == FileType.PNG || !picture.getColorModel().hasAlpha()) {
				assertThat(refusal(kind, bytes(picture, kind))).as("%s", kind).isEqualTo(why);
			}
		}
	}

	private static String refusal(FileType kind, byte[] bytes) {
		return catchThrowableOfType(UnacceptableFileException.class, () -> Legibility.check(kind, bytes)).messageKey();
	}

	private static byte[] bytes(BufferedImage picture, FileType kind) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(picture, kind.name().toLowerCase(), out);
		return out.toByteArray();
	}

}
