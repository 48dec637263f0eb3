package org.ruzhu.platform.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Whether a person who opens a file will see something: it is opened here as a viewer
 * would.
 */
final class Legibility {

	/** A phone's largest pictures have less; a file of few bytes may claim far more. */
	private static final long MAX_PIXELS = 64_000_000;

	/**
	 * A sign of Chinese is legible from a dozen pixels on: so a paper of 25 signs in 16
	 * lines, which none has fewer of, fits just in.
	 */
	private static final int MIN_LONG_SIDE = 300;

	private static final int MIN_SHORT_SIDE = 200;

	/** Pictures are read at a coarse grain, which takes little memory. */
	private static final int MAX_SIDE = 1000;

	/**
	 * Within so many bytes of its end a PDF says that it is complete (ISO 32000-1,
	 * 7.5.5).
	 */
	private static final int END = 2048;

	private static final String END_OF_FILE = "%%EOF";

	private Legibility() {
	}

	/**
	 * Opens a file.
	 * @throws UnacceptableFileException if it needs a password, is cut off or damaged,
	 * has nothing in it, or is a picture of more than 64 million pixels or too few to be
	 * read
	 */
	static void check(FileType type, byte[] bytes) {
		try {
			if (type == FileType.PDF) {
				openPdf(bytes);
			}
			else if (type == FileType.OFD) {
				OfdPackage.open(bytes);
			}
			else {
				openPicture(bytes);
			}
		}
		catch (InvalidPasswordException ex) {
			throw new UnacceptableFileException("document.encrypted");
		}
		catch (IOException | RuntimeException ex) {
			throw (ex instanceof UnacceptableFileException refused) ? refused
					: new UnacceptableFileException("document.damaged");
		}
	}

	private static void openPdf(byte[] bytes) throws IOException {
		int start = Math.max(0, bytes.length - END);
		String end = new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
		try (PDDocument document = Loader.loadPDF(bytes)) {
			if (!end.contains(END_OF_FILE)) {
				throw new UnacceptableFileException("document.damaged");
			}
			switch (PageContent.of(document, MAX_PIXELS)) {
				case NOTHING -> throw new UnacceptableFileException("document.blank");
				case BLANK_PICTURES -> throw new UnacceptableFileException("document.blank.scan");
				case SOMETHING -> {
				}
			}
		}
	}

	private static void openPicture(byte[] bytes) throws IOException {
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				read(reader);
			}
			finally {
				reader.dispose();
			}
		}
	}

	private static void read(ImageReader reader) throws IOException {
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		if ((long) width * height > MAX_PIXELS) {
			throw new UnacceptableFileException("document.tooManyPixels", String.valueOf(MAX_PIXELS / 1_000_000));
		}
		if (Math.max(width, height) < MIN_LONG_SIDE || Math.min(width, height) < MIN_SHORT_SIDE) {
			throw new UnacceptableFileException("document.tooFewPixels", String.valueOf(width), String.valueOf(height),
					String.valueOf(MIN_LONG_SIDE), String.valueOf(MIN_SHORT_SIDE));
		}
		AtomicBoolean cutOff = new AtomicBoolean();
		// The reader draws what is missing in grey and only says so.
		reader.addIIOReadWarningListener((source, warning) -> cutOff.compareAndSet(false,
				warning.contains("Truncated") || warning.contains("premature end")));
		ImageReadParam coarse = reader.getDefaultReadParam();
		int grain = Math.max(1, Math.max(width, height) / MAX_SIDE);
		coarse.setSourceSubsampling(grain, grain, 0, 0);
		// Colours that only printers use, such as CMYK, are read as well.
		boolean blank = reader.canReadRaster() ? Contrast.isBlank(reader.readRaster(0, coarse))
				: Contrast.isBlank(reader.read(0, coarse));
		if (cutOff.get()) {
			throw new UnacceptableFileException("document.damaged");
		}
		if (blank) {
			throw new UnacceptableFileException("document.blank.picture");
		}
	}

}
