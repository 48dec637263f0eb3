package org.ruzhu.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import org.springframework.core.io.ClassPathResource;

/**
 * The fonts of printed documents. Together they contain every ideograph of implementation
 * level 2 of GB 18030-2022.
 */
public enum Typeface {

	/** The basic plane, the font named in templates. */
	CJK("Ruzhu CJK", "DroidSansFallbackFull.ttf"),

	/**
	 * The characters that the other font lacks, including those of the extension planes.
	 */
	SUPPLEMENT("Ruzhu CJK Supplement", "RuzhuCJKSupplement.ttf");

	/** The control characters that HTML allows. */
	private static final String LINES = "\t\n\r";

	private final String family;

	private final ClassPathResource file;

	Typeface(String family, String file) {
		this.family = family;
		this.file = new ClassPathResource("fonts/" + file);
	}

	/** The font family name in styles. */
	public String family() {
		return this.family;
	}

	/** Opens the font file. The caller must close it. */
	public InputStream open() {
		try {
			return this.file.getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The first character of a text that no font has; empty if all can be printed. */
	public static Optional<String> lacking(String text) {
		return text.codePoints().filter((sign) -> !has(sign)).mapToObj(Character::toString).findFirst();
	}

	/**
	 * Replaces each character that no font has by its code point, such as {@code
	 * [U+2A6D6]}.
	 */
	public static String printable(String text) {
		return text.codePoints()
			.mapToObj((sign) -> has(sign) ? Character.toString(sign) : "[" + number(sign) + "]")
			.collect(Collectors.joining());
	}

	/** The code point of a character, such as {@code U+4E00}. */
	public static String number(int sign) {
		return "U+%04X".formatted(sign);
	}

	private static boolean has(int sign) {
		return (sign < ' ') ? LINES.indexOf(sign) >= 0 : Character.isSpaceChar(sign) || Coverage.SIGNS.get(sign);
	}

	/** The characters of the fonts, loaded at first use. */
	private static final class Coverage {

		private static final BitSet SIGNS = new BitSet();

		static {
			for (Typeface face : values()) {
				add(face);
			}
		}

		private static void add(Typeface face) {
			try (InputStream in = face.open();
					TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in))) {
				CmapLookup signs = font.getUnicodeCmapLookup();
				for (int sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
					if (signs.getGlyphId(sign) > 0) {
						SIGNS.set(sign);
					}
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
