package org.ruzhu.platform.notice.channel;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator sets about SMS. The account at the supplier is set beside it, under
 * {@code ruzhu.sms.account}, by the names that sms4j gives its parts.
 *
 * @param supplier the supplier by sms4j's name; empty while texts are only recorded
 * @param wholeText whether the supplier takes texts as they are, and keeps no templates
 * @param endpoint what stands in for the supplier's own address, or null
 * @param connectTimeout how long connecting may take
 * @param readTimeout how long each part of the answer may take after that
 * @param longestFact how many letters a fact in a text may have
 * @param mostSegments how many segments a text with its signature may take
 * @param templates the supplier's template of each notice, or of a notice in one language
 * ({@code <notice>-en})
 * @param parameters in which order a notice's facts go to the supplier, where that is not
 * the order of the text
 * @param refusals the codes by which each supplier refuses for good
 * @param numbers how each supplier reads numbers from outside mainland China
 * @param markets what is otherwise in a market
 */
@ConfigurationProperties("ruzhu.sms")
public record SmsSettings(@DefaultValue("") String supplier, @DefaultValue("false") boolean wholeText, URI endpoint,
		@DefaultValue("5s") Duration connectTimeout, @DefaultValue("10s") Duration readTimeout,
		@DefaultValue("35") int longestFact, @DefaultValue("3") int mostSegments, Map<String, String> templates,
		Map<String, List<String>> parameters, Map<String, Set<String>> refusals, Map<String, SmsNumber.Form> numbers,
		Map<String, Market> markets) {

	public SmsSettings {
		templates = Objects.requireNonNullElse(templates, Map.of());
		parameters = Objects.requireNonNullElse(parameters, Map.of());
		refusals = Objects.requireNonNullElse(refusals, Map.of());
		numbers = Objects.requireNonNullElse(numbers, Map.of());
		markets = Objects.requireNonNullElse(markets, Map.of());
	}

	/** The settings that differ in one market. Its account is set beside them too. */
	public record Market(Map<String, String> templates) {

		private static final Market SAME = new Market(null);

		public Market {
			templates = Objects.requireNonNullElse(templates, Map.of());
		}

	}

	/** Whether a supplier is configured, so that SMS are really sent. */
	public boolean hasSupplier() {
		return !this.supplier.isBlank();
	}

	/**
	 * The supplier's template for a notice.
	 * @param language {@code zh} or {@code en}
	 */
	public Optional<String> templateId(String marketId, String notice, String language) {
		Map<String, String> own = this.markets.getOrDefault(marketId, Market.SAME).templates();
		String spoken = notice + "-" + language;
		return Stream.of(own.get(spoken), own.get(notice), this.templates.get(spoken), this.templates.get(notice))
			.filter((id) -> id != null && !id.isBlank())
			.findFirst();
	}

	/** How the supplier reads numbers from outside mainland China. */
	SmsNumber.Form form() {
		return this.numbers.getOrDefault(this.supplier, SmsNumber.Form.PLUS);
	}

	/** Whether this code of the supplier is a permanent refusal. */
	boolean isRefusal(String code) {
		return this.refusals.getOrDefault(this.supplier, Set.of()).contains(code);
	}

}
