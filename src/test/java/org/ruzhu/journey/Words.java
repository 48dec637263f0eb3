package org.ruzhu.journey;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.Frame;

/**
 * What a screen says in another language than its reader's, to be read or to be pointed
 * at.
 */
enum Words {

	/** Two Latin letters are a word, but for names, data and the keys of a keyboard. */
	CHINESE("zh-CN", Pattern.compile("[A-Za-z]{2,}"), Pattern.compile(
			"\\S+@\\S+|https?://\\S+|\\b[A-Z]{2,}-[\\w-]+|\\b[0-9A-Z]{16,18}\\b|\\b[0-9a-f]{64}\\b|[\\w-]+\\.(png|pdf|jpg)\\b"
					+ "|Camunda Platform|v7\\.24\\.0|UTC|BPMN\\.io|API|SaaS|DevOps|KB|ID|QQ|tencent-classic"
					+ "|ctrl\\+[a-z+]+|\\breviewer\\b")),

	/** Chinese stands in names and data alone. */
	ENGLISH("en-US", Pattern.compile("\\p{IsHan}"), Pattern.compile("\\S*（示例）\\S*|陈恒风|林小禾|沈 知言|顾 行舟"));

	private static final String SHOWN = """
			() => {
				const found = [];
				const seen = (element) => element.checkVisibility({ checkVisibilityCSS: true });
				const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				while (texts.nextNode()) {
					const { data, parentElement } = texts.currentNode;
					if (data.trim() && !parentElement.closest('script, style, noscript') && seen(parentElement)) {
						found.push(data.trim());
					}
				}
				for (const element of document.body.querySelectorAll('*')) {
					for (const name of ['title', 'placeholder', 'aria-label', 'alt', 'label']) {
						const said = element.getAttribute(name);
						if (said && !said.includes('{{') && seen(element)) {
							found.push(said.trim());
						}
					}
				}
				return found;
			}""";

	private final String language;

	private final Pattern foreign;

	private final Pattern anybodys;

	Words(String language, Pattern foreign, Pattern anybodys) {
		this.language = language;
		this.foreign = foreign;
		this.anybodys = anybodys;
	}

	String language() {
		return this.language;
	}

	/** What is said that is not in this language. */
	Set<String> wrongOn(Frame frame) {
		Predicate<String> wrong = (said) -> this.foreign.matcher(this.anybodys.matcher(said).replaceAll("")).find();
		return ((List<?>) frame.evaluate(SHOWN)).stream()
			.map(String.class::cast)
			.filter(wrong)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
