package org.ruzhu.money.statement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decodes a text file of unknown encoding, or one with a byte order mark. */
final class StatementText {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final Map<Charset, byte[]> MARKS = Map.of(StandardCharsets.UTF_8,
			new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF }, StandardCharsets.UTF_16LE,
			new byte[] { (byte) 0xFF, (byte) 0xFE }, StandardCharsets.UTF_16BE,
			new byte[] { (byte) 0xFE, (byte) 0xFF });

	private static final char LOST = '\uFFFD';

	private static final char ASCII = '\u007F';

	/** In another encoding, most signs of a text are lost. */
	private static final int LOST_OF = 5;

	private StatementText() {
	}

	/** The text of a file that begins with a byte order mark; empty if it has none. */
	static Optional<String> marked(byte[] file) {
		for (Map.Entry<Charset, byte[]> mark : MARKS.entrySet()) {
			int length = mark.getValue().length;
			if (file.length >= length && ByteBuffer.wrap(file, 0, length).equals(ByteBuffer.wrap(mark.getValue()))) {
				return Optional.of(new String(file, length, file.length - length, mark.getKey()));
			}
		}
		return Optional.empty();
	}

	/**
	 * The possible texts of a file, the likeliest first. With a byte order mark there is
	 * only one. What cannot be decoded of a text is the sign U+FFFD in it.
	 */
	static Set<String> readings(byte[] file) {
		Optional<String> marked = marked(file);
		if (marked.isPresent()) {
			return Set.of(marked.get());
		}
		Set<String> readings = new LinkedHashSet<>();
		spoilt(file).ifPresent(readings::add);
		List.of(StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
			.forEach((charset) -> strictly(file, charset).ifPresent(readings::add));
		readings.add(utf8(file));
		readings.add(new String(file, GB18030));
		return readings;
	}

	/** The text of a file in UTF-8 of which few signs are lost; empty if none or most. */
	static Optional<String> spoilt(byte[] file) {
		return Optional.of(utf8(file)).filter((text) -> text.indexOf(LOST) >= 0 && isNearly(text));
	}

	private static String utf8(byte[] file) {
		return new String(file, StandardCharsets.UTF_8);
	}

	/** Whether few of the signs beyond ASCII could not be decoded. */
	private static boolean isNearly(String text) {
		long lost = text.chars().filter((sign) -> sign == LOST).count();
		long beyond = text.chars().filter((sign) -> sign > ASCII).count();
		return lost * LOST_OF <= beyond;
	}

	private static Optional<String> strictly(byte[] file, Charset charset) {
		try {
			return Optional.of(charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(file))
				.toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

}
