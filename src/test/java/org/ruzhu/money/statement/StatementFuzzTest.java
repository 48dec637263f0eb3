package org.ruzhu.money.statement;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Statements with something odd in them: whatever is done to a file, it is read or
 * refused in words, and nothing becomes a payment that was none. All follows from a seed.
 * The profile {@code long} tries ten thousand.
 */
@Tag("long")
class StatementFuzzTest {

	private static final int TIMES = Integer.getInteger("ruzhu.fuzz.requests", 100);

	private static final long SEED = Long.getLong("ruzhu.fuzz.seed", 20261129);

	/** The files, and in fen what each of them may have come in at most. */
	private static final Map<String, List<Long>> FILES = new TreeMap<>(Map.ofEntries(
			Map.entry("reversal-same-reference.csv", List.of(500_000L)),
			Map.entry("reversed-credit.xml", List.of(500_000L)),
			Map.entry("instructed-not-booked.xml", List.of(495_000L)),
			Map.entry("charge-taken-as-amount.xml", List.of(500_000L)),
			Map.entry("batch-no-own-ref.xml", List.of(500_000L, 200_000L)),
			Map.entry("same-endtoend.xml", List.of(500_000L, 500_000L)),
			Map.entry("zero-in-empty-side.csv", List.of(500_000L)), Map.entry("total-line.csv", List.of(500_000L)),
			Map.entry("amount-with-side.csv", List.of(500_000L)),
			Map.entry("lines-before-table.csv", List.of(500_000L)),
			Map.entry("credit-turnover-heading.csv", List.of(500_000L)), Map.entry("backtick.csv", List.of(500_000L)),
			Map.entry("utf16le-bom.csv", List.of(500_000L)), Map.entry("utf16le-bom.xml", List.of(500_000L)),
			Map.entry("txdtls-amt-zero.xml", List.of(500_000L)), Map.entry("nul.csv", List.of(500_000L)),
			Map.entry("amount-comma-for-point.csv", List.of())));

	private static final Pattern WORD = Pattern.compile("(?<=[>,\\n])[^<>,\\n]+(?=[<,\\n])");

	/**
	 * What is put in place of something: no digit, so that no other amount comes of it.
	 */
	private static final List<String> ODD = List.of("", "\0", "\"", "'", "`", ",", "\t", ";", "\n", "\r\n", "<", ">",
			"&#0;", "&amp;", "]]>", "<!--", "\uFEFF", "\u202E", "\uD842", "𠮷", "￥", "USD", "-", "—", "E+", "=", "元",
			"合计", "冲正", "true", "DBIT", "PDNG");

	private final Random random = new Random(SEED);

	@Test
	void whateverIsDoneToAStatementNothingBecomesAPaymentThatWasNone() {
		List<String> names = List.copyOf(FILES.keySet());
		int read = 0;
		for (int time = 0; time < TIMES; time++) {
			String name = names.get(this.random.nextInt(names.size()));
			byte[] odd = changed(Lines.file(name), charset(name));
			List<Long> possible = new ArrayList<>(FILES.get(name));
			List<Transfer> payments = payments(odd);
			assertThat(payments).as("try %d of seed %d, %s: %s", time, SEED, name, new String(odd, charset(name)))
				.allMatch((payment) -> possible.remove(payment.amountFen().orElseThrow()));
			read += payments.isEmpty() ? 0 : 1;
			payments(spoilt(odd));
		}
		assertThat(read).as("some of them are understood all the same").isGreaterThan(TIMES / 5);
	}

	/** A few of its words are others. */
	private byte[] changed(byte[] file, Charset charset) {
		String text = new String(file, charset);
		for (int times = this.random.nextInt(3); times >= 0; times--) {
			List<MatchResult> words = WORD.matcher(text).results().toList();
			MatchResult word = words.get(this.random.nextInt(words.size()));
			String odd = ODD.get(this.random.nextInt(ODD.size()));
			text = text.substring(0, word.start()) + odd + text.substring(word.end());
		}
		return text.getBytes(charset);
	}

	/** A few of its bytes are others, are lost, or all from somewhere on. */
	private byte[] spoilt(byte[] file) {
		byte[] spoilt = Arrays.copyOf(file,
				this.random.nextInt(4) == 0 ? this.random.nextInt(file.length + 1) : file.length);
		for (int times = this.random.nextInt(5); times > 0 && spoilt.length > 0; times--) {
			spoilt[this.random.nextInt(spoilt.length)] = (byte) this.random.nextInt(256);
		}
		return spoilt;
	}

	private static Charset charset(String name) {
		return name.startsWith("utf16") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
	}

	private static List<Transfer> payments(byte[] file) {
		try {
			Account account = new Account();
			account.take(Lines.of(file));
			return account.payments().stream().map(StatementEntry::transfer).toList();
		}
		catch (InvalidAnswerException ex) {
			assertThat(ex.getMessage()).as("words").isNotBlank().doesNotStartWith("statement.");
			return List.of();
		}
	}

}
