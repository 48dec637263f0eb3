package org.ruzhu.platform.notice;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Collects the facts about a case for notices, from all features. */
@Component
class CaseFacts {

	private static final String CASE = "caseId";

	private static final String LINK = "link";

	/**
	 * Looks up the sources lazily, because features that state facts may also send
	 * notices.
	 */
	private final ObjectProvider<NoticeFacts> sources;

	private final String baseUrl;

	CaseFacts(ObjectProvider<NoticeFacts> sources, @Value("${ruzhu.base-url}") String baseUrl) {
		this.sources = sources;
		this.baseUrl = baseUrl;
	}

	Set<String> names() {
		Set<String> names = new HashSet<>(Set.of(CASE, LINK));
		this.sources.stream().map(NoticeFacts::names).forEach(names::addAll);
		return names;
	}

	Set<String> secrets() {
		return this.sources.stream()
			.map(NoticeFacts::secrets)
			.flatMap(Set::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The facts that a text uses. Only features that state one of them are asked.
	 * @param names the names of the facts in the text
	 * @param subject which of several items of a kind the notice is about
	 */
	Map<String, Object> of(String caseId, Optional<String> subject, Set<String> names, Locale locale) {
		Map<String, Object> all = new HashMap<>();
		this.sources.stream()
			.filter((source) -> !Collections.disjoint(source.names(), names))
			.map((source) -> facts(source, caseId, subject, locale))
			.forEach((facts) -> facts.forEach((name, fact) -> {
				if (all.put(name, fact) != null) {
					throw new IllegalStateException("Two features state the fact " + name);
				}
			}));
		all.put(CASE, caseId);
		all.put(LINK, this.baseUrl + "/cases/" + caseId);
		return all;
	}

	private static Map<String, Object> facts(NoticeFacts source, String caseId, Optional<String> subject,
			Locale locale) {
		return subject.map((number) -> source.of(caseId, number, locale)).orElseGet(() -> source.of(caseId, locale));
	}

}
