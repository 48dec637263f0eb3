package org.ruzhu.market;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.json.BrokenFileException;

/**
 * The catalogue of reasons: the common ones, and each market's own. A market's own reason
 * overrides a common one with the same id.
 */
@Component
public class Reasons {

	private static final String FILE = "reasons.yaml";

	private final List<Reason> common;

	private final Markets markets;

	private final MessageSource messages;

	Reasons(ProcessFolder folder, Markets markets, MessageSource messages) {
		this.common = folder.yaml(FILE, new TypeReference<ReasonFile>() {
		}).orElseThrow(() -> new BrokenFileException(FILE, "is missing")).reasons();
		this.markets = markets;
		this.messages = messages;
	}

	/** The reasons that can be given in a market, in the order of the catalogue. */
	public List<Reason> of(String marketId) {
		Map<String, Reason> all = new LinkedHashMap<>();
		this.common.forEach((reason) -> all.put(reason.id(), reason));
		this.markets.get(marketId).reasons().forEach((reason) -> all.put(reason.id(), reason));
		return List.copyOf(all.values());
	}

	/** The reasons that can be given for this kind of subject. */
	public List<Reason> about(String marketId, Reason.Subject subject) {
		return of(marketId).stream().filter((reason) -> reason.about().contains(subject)).toList();
	}

	/** The reason with a code, if the catalogue still has it. */
	public Optional<Reason> find(String marketId, String code) {
		return of(marketId).stream().filter((reason) -> reason.id().equals(code)).findFirst();
	}

	/**
	 * The text of a reason in the reader's language: the problem, the remedy, and the
	 * reviewer's own words.
	 */
	public String text(String marketId, Ground ground, Locale locale) {
		return find(marketId, ground.code()).filter((reason) -> !reason.isOpen())
			.map((reason) -> this.messages.getMessage(
					ground.words().isEmpty() ? "market.reason" : "market.reason.words",
					new Object[] { reason.name().in(locale), reason.remedy().in(locale), ground.words() }, locale))
			.orElse(ground.words());
	}

}
