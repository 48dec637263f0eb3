package org.ruzhu.platform.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WatermarkTest {

	private static final String WORDS = "case-reviewer 2026-09-01 10:00:00";

	@Test
	void theWordsStandInEveryPartOfAPicture() throws IOException {
		BufferedImage marked = read(Watermark.across(FileType.PNG, png(600, 400), WORDS));

		assertThat(marked.getWidth()).isEqualTo(600);
		assertThat(marked.getHeight()).isEqualTo(400);
		assertMarked(marked);
	}

	@Test
	void theWordsOfAnotherLookAreOthers() throws IOException {
		byte[] picture = png(300, 200);

		assertThat(Watermark.across(FileType.PNG, picture, WORDS))
			.isNotEqualTo(Watermark.across(FileType.PNG, picture, WORDS.replace("10:00:00", "10:00:01")));
	}

	@Test
	void aPictureOfNextToNothingAndOneThatIsVeryWideAreMarkedAsWell() throws IOException {
		assertThat(read(Watermark.across(FileType.PNG, png(2, 2), WORDS)).getWidth()).isEqualTo(2);
		assertThat(read(Watermark.across(FileType.JPG, written(plain(2, 2), "jpg"), WORDS)).getWidth()).isEqualTo(2);
		assertMarked(read(Watermark.across(FileType.PNG, png(3000, 100), WORDS)));
	}

	@Test
	void aLargePictureIsMarkedAtAGrainThatIsStillLegible() throws IOException {
		BufferedImage marked = read(Watermark.across(FileType.PNG, png(9000, 500), WORDS));

		assertThat(marked.getWidth()).isEqualTo(3000);
	}

	/** A camera held upright notes 6: what it stores as the left side is the top. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void aPhotoStaysTheWayUpThatItsCameraNoted(int orientation) throws IOException {
		byte[] photo = photo(orientation);

		BufferedImage marked = read(Watermark.across(FileType.JPG, photo, WORDS));

		boolean turned = orientation > 4;
		assertThat(marked.getWidth()).isEqualTo(turned ? 600 : 1200);
		assertThat(marked.getHeight()).isEqualTo(turned ? 1200 : 600);
		boolean right = List.of(2, 3, 6, 7).contains(orientation);
		boolean below = List.of(3, 4, 7, 8).contains(orientation);
		assertThat(new Color(marked.getRGB(right ? marked.getWidth() - 6 : 5, below ? marked.getHeight() - 6 : 5))
			.getBlue()).as("the corner that is first in the file").isGreaterThan(150);
		assertMarked(marked);
	}

	@Test
	void aNoteOfTheCameraThatBreaksOffIsNone() {
		byte[] photo = photo(6);

		for (int end = 2; end < 60; end++) {
			assertThat(Upright.orientation(Arrays.copyOf(photo, end))).isIn(1, 6);
		}
	}

	@Test
	void aPictureInTheColoursOfPrintersIsMarked() throws IOException {
		WritableRaster ink = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 1200, 600, 4, null);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
		try (ImageOutputStream file = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(file);
			writer.write(new IIOImage(ink, null, null));
		}

		BufferedImage marked = read(Watermark.across(FileType.JPG, out.toByteArray(), WORDS));

		assertThat(marked.getWidth()).isEqualTo(1200);
		assertMarked(marked);
	}

	@Test
	void everyPageOfAPdfIsMarkedWhateverItsSizeAndItsOwnerForbids() throws IOException {
		byte[] marked = Watermark.across(FileType.PDF, twoPages(), WORDS);

		try (PDDocument paper = Loader.loadPDF(marked)) {
			PDFRenderer pages = new PDFRenderer(paper);
			assertThat(paper.getNumberOfPages()).isEqualTo(2);
			assertMarked(pages.renderImage(0));
			assertMarked(pages.renderImage(1));
		}
	}

	private static void assertMarked(BufferedImage picture) {
		int parts = 4;
		for (int part = 0; part < parts; part++) {
			int halfWidth = picture.getWidth() / 2;
			int halfHeight = picture.getHeight() / 2;
			BufferedImage corner = picture.getSubimage(part % 2 * halfWidth, part / 2 * halfHeight, halfWidth,
					halfHeight);
			int red = 0;
			for (int at = 0; at < halfWidth * halfHeight; at++) {
				Color dot = new Color(corner.getRGB(at % halfWidth, at / halfWidth));
				red += (dot.getRed() > dot.getBlue() + 20 && dot.getRed() > dot.getGreen() + 20) ? 1 : 0;
			}
			assertThat(red).as("part " + part).isGreaterThan(halfWidth * halfHeight / 200);
		}
	}

	private static BufferedImage read(byte[] bytes) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(bytes));
	}

	private static byte[] png(int width, int height) {
		return written(plain(width, height), "png");
	}

	private static BufferedImage plain(int width, int height) {
		BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = plain.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.dispose();
		return plain;
	}

	private static byte[] written(BufferedImage picture, String format) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(picture, format, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Blue at the corner that is first in the file, with the camera's note before it. */
	private static byte[] photo(int orientation) {
		BufferedImage picture = plain(1200, 600);
		Graphics2D graphics = picture.createGraphics();
		graphics.setColor(Color.BLACK);
		graphics.fillRect(1100, 0, 100, 100);
		graphics.fillRect(0, 500, 100, 100);
		graphics.fillRect(1100, 500, 100, 100);
		graphics.setColor(Color.BLUE);
		graphics.fillRect(0, 0, 100, 100);
		graphics.dispose();
		byte[] jpeg = written(picture, "jpg");
		byte[] note = HexFormat.of()
			.parseHex("ffe1" + "0022" + "457869660000" + "4d4d002a00000008" + "0001"
					+ "0112000300000001000%d0000".formatted(orientation) + "00000000");
		byte[] photo = new byte[jpeg.length + note.length];
		System.arraycopy(jpeg, 0, photo, 0, 2);
		System.arraycopy(note, 0, photo, 2, note.length);
		System.arraycopy(jpeg, 2, photo, 2 + note.length, jpeg.length - 2);
		return photo;
	}

	private static byte[] twoPages() throws IOException {
		try (PDDocument paper = new PDDocument()) {
			PDPage shifted = new PDPage(PDRectangle.A4);
			shifted.setCropBox(new PDRectangle(100, 200, 300, 400));
			shifted.setRotation(90);
			paper.addPage(shifted);
			paper.addPage(new PDPage(new PDRectangle(2000, 400)));
			AccessPermission look = new AccessPermission();
			look.setCanModify(false);
			paper.protect(new StandardProtectionPolicy("owner", "", look));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			paper.save(out);
			return out.toByteArray();
		}
	}

}
