package org.ruzhu.platform.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** One text file of {@code forms/notices}, and the facts that it uses. */
record NoticeTemplate(String filename, String source, List<Fact> facts) {

	private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");

	private static final SpelExpressionParser SPEL = new SpelExpressionParser();

	/**
	 * Parses a text.
	 * @throws BrokenNoticeException if an expression in it cannot be parsed
	 */
	static NoticeTemplate read(String filename, String source) {
		List<Fact> facts = new ArrayList<>();
		Matcher expression = EXPRESSION.matcher(source);
		while (expression.find()) {
			int line = (int) source.substring(0, expression.start()).chars().filter((letter) -> letter == '\n').count()
					+ 1;
			try {
				names(SPEL.parseRaw(expression.group(1)).getAST(), (name) -> facts.add(new Fact(name, line)));
			}
			catch (ParseException ex) {
				throw new BrokenNoticeException(filename, line, "cannot be read: ${%s}".formatted(expression.group(1)));
			}
		}
		return new NoticeTemplate(filename, source, facts);
	}

	/** The name of the notice that this text belongs to. */
	String notice() {
		return this.filename.substring(0, this.filename.indexOf('.'));
	}

	/**
	 * Collects the names of facts. A property of a fact, or of an object behind {@code
	 * #}, is not a fact.
	 */
	private static void names(SpelNode node, Consumer<String> found) {
		if (node instanceof PropertyOrFieldReference fact) {
			found.accept(fact.getName());
		}
		for (int child = 0; child < node.getChildCount(); child++) {
			boolean isAsked = node instanceof CompoundExpression && child > 0
					&& node.getChild(child) instanceof PropertyOrFieldReference;
			if (!isAsked) {
				names(node.getChild(child), found);
			}
		}
	}

	/** A fact that a text uses, and its line, counted from 1. */
	record Fact(String name, int line) {
	}

}
