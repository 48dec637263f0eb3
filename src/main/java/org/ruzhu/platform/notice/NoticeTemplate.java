package org.ruzhu.platform.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text file of {@code forms/notices}, and the facts that it uses. A text has facts
 * and no conditions: what is said in another case is a text of its own.
 */
record NoticeTemplate(String filename, String source, List<Fact> facts) {

	private static final Pattern FACT = Pattern.compile("\\[\\(\\$\\{(\\w+)}\\)]");

	/** Whatever a template engine would compute. */
	private static final Pattern COMPUTED = Pattern.compile("\\[#[^\\]]*]|\\[/[^\\]]*]|\\[\\[|\\$\\{[^}]*}");

	private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

	private static final String SMS = "sms";

	/**
	 * Parses a text.
	 * @throws BrokenNoticeException if it has anything but facts in it
	 */
	static NoticeTemplate read(String filename, String source) {
		List<Fact> facts = new ArrayList<>();
		FACT.matcher(source)
			.results()
			.forEach((fact) -> facts.add(new Fact(fact.group(1), line(source, fact.start()))));
		Matcher computed = COMPUTED
			.matcher(FACT.matcher(source).replaceAll((fact) -> " ".repeat(fact.group().length())));
		if (computed.find()) {
			throw new BrokenNoticeException(filename, line(source, computed.start()),
					"cannot be read: %s; a text has facts such as [(${market})] and nothing else. What is said where a case has a fact is a text of its own, named <notice>.<fact>.<language>.txt"
						.formatted(computed.group()));
		}
		return new NoticeTemplate(filename, source, List.copyOf(facts));
	}

	private static int line(String source, int at) {
		return (int) source.substring(0, at).chars().filter((letter) -> letter == '\n').count() + 1;
	}

	/** The name of the notice that this text belongs to. */
	String notice() {
		return part(0);
	}

	/**
	 * The fact of a case for which this text is said; empty for the text that is said
	 * otherwise, and for an SMS.
	 */
	Optional<String> variant() {
		return (this.filename.split("\\.").length < 4) ? Optional.empty()
				: Optional.of(part(1)).filter((part) -> !SMS.equals(part));
	}

	/** Its file name without language. */
	String stem() {
		String[] parts = this.filename.split("\\.");
		return String.join(".", List.of(parts).subList(0, parts.length - 2));
	}

	/** The text with its facts filled in; a fact that a case does not have is empty. */
	String fill(Map<String, Object> facts) {
		String text = FACT.matcher(this.source)
			.replaceAll((fact) -> Matcher.quoteReplacement(Objects.toString(facts.get(fact.group(1)), "")));
		return BLANK_LINES.matcher(text).replaceAll("\n\n").strip();
	}

	private String part(int place) {
		return this.filename.split("\\.")[place];
	}

	/** A fact that a text uses, and its line, counted from 1. */
	record Fact(String name, int line) {
	}

}
