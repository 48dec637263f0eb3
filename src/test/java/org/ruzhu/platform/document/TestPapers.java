package org.ruzhu.platform.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Small files that anybody can open. */
public final class TestPapers {

	private static final byte[] PNG = picture("png");

	private static final byte[] JPG = picture("jpg");

	private static final byte[] PDF = printed();

	private TestPapers() {
	}

	public static byte[] png() {
		return PNG.clone();
	}

	/** One of so many bytes, at least 1000: what follows its end is not looked at. */
	public static byte[] png(int size) {
		return Arrays.copyOf(PNG, size);
	}

	public static byte[] jpg() {
		return JPG.clone();
	}

	public static byte[] pdf() {
		return PDF.clone();
	}

	/**
	 * One of so many bytes, at least 2,000: there is room before its table of contents,
	 * whose place it knows.
	 */
	public static byte[] pdf(int size) {
		String small = new String(PDF, StandardCharsets.ISO_8859_1);
		int table = small.lastIndexOf("\nxref") + 1;
		String start = "startxref\n";
		String rest = small.substring(table, small.lastIndexOf(start) + start.length());
		String end = "\n%%EOF\n";
		int at = size - rest.length() - end.length() - String.valueOf(size).length();
		String tail = rest + ("%0" + String.valueOf(size).length() + "d").formatted(at) + end;
		byte[] all = new byte[size];
		Arrays.fill(all, (byte) '\n');
		System.arraycopy(PDF, 0, all, 0, table);
		System.arraycopy(tail.getBytes(StandardCharsets.ISO_8859_1), 0, all, at, tail.length());
		return all;
	}

	private static byte[] picture(String format) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(paper(), format, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Bars on white, as lines of text. */
	private static BufferedImage paper() {
		BufferedImage paper = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_BINARY);
		Graphics2D pen = paper.createGraphics();
		pen.fillRect(0, 0, 300, 200);
		pen.setColor(Color.BLACK);
		for (int line = 20; line < 180; line += 20) {
			pen.fillRect(20, line, 260, 8);
		}
		pen.dispose();
		return paper;
	}

	private static byte[] printed() {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.addRect(10, 10, 100, 100);
				content.fill();
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out, CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
