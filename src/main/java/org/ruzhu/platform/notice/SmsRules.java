package org.ruzhu.platform.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.channel.BrokenSmsException;
import org.ruzhu.platform.notice.channel.Sms;
import org.ruzhu.platform.notice.channel.SmsSettings;

/**
 * Checks the SMS texts at start-up by the rules of the suppliers. Brackets are reserved
 * for signatures, and the length is limited. If a supplier is configured, every notice
 * that a market sends by SMS must have a template there.
 */
@Component
class SmsRules {

	private static final String SUFFIX = ".sms.";

	private static final int FIRST_SEGMENT = 70;

	private static final int SEGMENT = 67;

	/** Twelve characters in brackets. */
	private static final int MAX_SIGNATURE = 14;

	private static final List<String> LANGUAGES = List.of("zh", "en");

	private final NoticeTemplates templates;

	private final Channels channels;

	private final SmsSettings settings;

	SmsRules(NoticeTemplates templates, Channels channels, SmsSettings settings, Sms sms) {
		this.templates = templates;
		this.channels = channels;
		this.settings = settings;
		texts().forEach(this::check);
		checkTexts();
		if (settings.hasSupplier()) {
			channels.markets().forEach(sms::check);
			checkTemplates();
			settings.parameters().forEach(this::checkOrder);
		}
	}

	private Stream<NoticeTemplate> texts() {
		return this.templates.all().stream().filter((text) -> text.filename().contains(SUFFIX));
	}

	private void check(NoticeTemplate text) {
		if (text.source().matches("(?s).*[【】].*")) {
			throw new BrokenNoticeException(text.filename(), line(text),
					"has the brackets of a signature, which is put before it");
		}
		int segments = segments(longest(text));
		if (segments > this.settings.mostSegments()) {
			throw new BrokenNoticeException(text.filename(), 1,
					"may take %d segments with its signature; ruzhu.sms.most-segments allows %d".formatted(segments,
							this.settings.mostSegments()));
		}
	}

	private static int line(NoticeTemplate text) {
		return text.source().split("[【】]", 2)[0].split("\n", -1).length;
	}

	/** The length of a text with a signature and the longest facts, in characters. */
	private int longest(NoticeTemplate text) {
		String letters = text.source().replaceAll("\\[[(\\[#/][^\\]]*\\]?\\]", "").strip();
		return letters.length() + text.facts().size() * this.settings.longestFact() + MAX_SIGNATURE;
	}

	/**
	 * The number of segments as the networks count them: one for up to 70 characters,
	 * otherwise 67 characters each.
	 */
	static int segments(int letters) {
		return (letters <= FIRST_SEGMENT) ? 1 : (letters + SEGMENT - 1) / SEGMENT;
	}

	private void checkTexts() {
		Set<String> written = Set.copyOf(notices());
		for (String market : this.channels.markets()) {
			this.templates.all()
				.stream()
				.map(SmsRules::notice)
				.filter((notice) -> this.channels.of(market, notice).contains("sms") && !written.contains(notice))
				.findFirst()
				.ifPresent((notice) -> {
					throw new BrokenSmsException("The market %s tells %s by SMS, but forms/notices has no %s.sms texts"
						.formatted(market, notice, notice));
				});
		}
	}

	private void checkTemplates() {
		List<String> missing = new ArrayList<>();
		for (String market : this.channels.markets()) {
			for (String notice : notices()) {
				LANGUAGES.stream()
					.filter((language) -> this.channels.of(market, notice).contains("sms"))
					.filter((language) -> !this.settings.wholeText())
					.filter((language) -> this.settings.templateId(market, notice, language).isEmpty())
					.forEach((language) -> missing.add("%s in %s (%s)".formatted(notice, market, language)));
			}
		}
		if (!missing.isEmpty()) {
			throw new BrokenSmsException("ruzhu.sms.templates has no template of the supplier for:%n  %s"
				.formatted(String.join(System.lineSeparator() + "  ", missing)));
		}
	}

	private List<String> notices() {
		return texts().map(SmsRules::notice).distinct().toList();
	}

	private static String notice(NoticeTemplate text) {
		return text.filename().split("\\.")[0];
	}

	private void checkOrder(String notice, List<String> order) {
		Set<String> named = texts().filter((text) -> text.filename().startsWith(notice + SUFFIX))
			.flatMap((text) -> text.facts().stream())
			.map(NoticeTemplate.Fact::name)
			.collect(Collectors.toSet());
		if (!named.equals(new HashSet<>(order))) {
			throw new BrokenSmsException(
					"ruzhu.sms.parameters.%s names %s, but the text names %s".formatted(notice, order, named));
		}
	}

}
