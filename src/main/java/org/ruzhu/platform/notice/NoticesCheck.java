package org.ruzhu.platform.notice;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Makes start-up fail if a text uses an unknown fact, or if a text that a market needs is
 * missing, so that this is not found only when a notice is sent.
 */
@Component
class NoticesCheck implements SmartInitializingSingleton {

	private static final List<String> LANGUAGES = List.of("zh-CN", "en");

	private final NoticeTemplates templates;

	private final CaseFacts facts;

	private final Channels channels;

	NoticesCheck(NoticeTemplates templates, CaseFacts facts, Channels channels) {
		this.templates = templates;
		this.facts = facts;
		this.channels = channels;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Set<String> known = new TreeSet<>(this.facts.names());
		this.templates.all().forEach((text) -> checkFacts(text, known));
		Set<String> files = this.templates.all()
			.stream()
			.map(NoticeTemplate::filename)
			.collect(Collectors.toCollection(TreeSet::new));
		this.templates.all().forEach((text) -> checkLanguages(text.stem(), files));
		this.templates.names().forEach((notice) -> checkLanguages(notice, files));
		this.channels.markets().forEach((market) -> {
			this.channels.named(market).forEach((notice) -> checkLanguages(notice, files));
			this.templates.names()
				.stream()
				.filter((notice) -> this.channels.of(market, notice).contains(Delivery.SMS))
				.forEach((notice) -> checkLanguages(notice + ".sms", files));
		});
	}

	private static void checkFacts(NoticeTemplate text, Set<String> known) {
		text.variant().filter((fact) -> !known.contains(fact)).ifPresent((fact) -> {
			throw new BrokenNoticeException(text.filename(), 1,
					"is for the fact '%s', which nobody states; known: %s".formatted(fact, known));
		});
		text.facts().stream().filter((fact) -> !known.contains(fact.name())).findFirst().ifPresent((fact) -> {
			throw new BrokenNoticeException(text.filename(), fact.line(),
					"names the fact '%s', which nobody states; known: %s".formatted(fact.name(), known));
		});
	}

	private static void checkLanguages(String notice, Set<String> files) {
		LANGUAGES.stream()
			.map((language) -> "%s.%s.txt".formatted(notice, language))
			.filter((file) -> !files.contains(file))
			.findFirst()
			.ifPresent((file) -> {
				throw new BrokenNoticeException(file, 1, "does not exist");
			});
	}

}
