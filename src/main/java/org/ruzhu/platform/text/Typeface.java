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
 * The fonts that papers are printed in. Together they have every ideograph of
 * implementation level 2 of GB 18030-2022.
 */
public enum Typeface {

	/** The basic plane, as templates name it. */
	CJK("Ruzhu CJK", "DroidSansFallbackFull.ttf"),

	/** What the other lacks, the planes of extension among it. */
	SUPPLEMENT("Ruzhu CJK Supplement", "RuzhuCJKSupplement.ttf");

	/** The controls that HTML may have. */
	private static final String LINES = "\t\n\r";

	private final String family;

	private final ClassPathResource file;

	Typeface(String family, String file) {
		this.family = family;
		this.file = new ClassPathResource("fonts/" + file);
	}

	/** The family by which styles name it. */
	public String family() {
		return this.family;
	}

	/** The font itself; whoever opens it closes it. */
	public InputStream open() {
		try {
			return this.file.getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The first character of a text that none of the fonts has. */
	public static Optional<String> lacking(String text) {
		return text.codePoints().filter((sign) -> !has(sign)).mapToObj(Character::toString).findFirst();
	}

	/**
	 * A text with the number of each character, as in {@code [U+2A6D6]}, that no font
	 * has.
	 */
	public static String printable(String text) {
		return text.codePoints()
			.mapToObj((sign) -> has(sign) ? Character.toString(sign) : "[" + number(sign) + "]")
			.collect(Collectors.joining());
	}

	/** The number of a character, such as {@code U+4E00}. */
	public static String number(int sign) {
		return "U+%04X".formatted(sign);
	}

	private static boolean has(int sign) {
		return (sign < ' ') ? LINES.indexOf(sign) >= 0 : Character.isSpaceChar(sign) || Coverage.SIGNS.get(sign);
	}

	/** Looked up once, when somebody asks for the first time. */
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
