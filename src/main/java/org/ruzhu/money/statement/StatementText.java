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
	 * only one.
	 */
	static Set<String> readings(byte[] file) {
		Optional<String> marked = marked(file);
		if (marked.isPresent()) {
			return Set.of(marked.get());
		}
		Set<String> readings = new LinkedHashSet<>();
		List.of(StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
			.forEach((charset) -> strictly(file, charset).ifPresent(readings::add));
		readings.add(new String(file, GB18030));
		return readings;
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
