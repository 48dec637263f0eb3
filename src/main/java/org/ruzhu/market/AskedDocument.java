package org.ruzhu.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.form.LastDayField;
import org.ruzhu.platform.json.WrongEntryException;

/**
 * A document that a market asks applicants for.
 *
 * @param id the key of its field in {@code upload-evidence.form}
 * @param required whether nobody is approved without it; preferred otherwise
 * @param stated whether the market's documents name it; if not, it is the operator's own
 * setting
 * @param clause the clause that names it
 * @param categories the categories it is asked for; empty for all
 * @param when the facts for which it is asked, each with its values; empty for any
 * @param unless the facts for which it is not asked, each with its values
 * @param check what a reviewer checks it for
 * @param lapse what follows when it lapses; empty for one without a last day
 */
public record AskedDocument(String id, boolean required, boolean stated, Optional<LocalizedText> clause,
		Optional<List<String>> categories, Optional<Map<String, List<String>>> when,
		Optional<Map<String, List<String>>> unless, LocalizedText check, Optional<DocumentLapse> lapse) {

	/** What stands in place of a clause where the market's documents name none. */
	static final LocalizedText OWN_SETTING = new LocalizedText("运营方自定，市场文件未说明",
			"the operator’s own setting; the market’s documents state none");

	public AskedDocument {
		if (stated != clause.isPresent()) {
			throw new WrongEntryException("documents",
					"'clause' of the document '" + id + "' is needed with 'stated: true', and only then");
		}
	}

	/** Where it is named, or that it is the operator's own setting. */
	public LocalizedText source() {
		return this.clause.orElse(OWN_SETTING);
	}

	/** Whether it depends on what is stated that it is asked for. */
	public boolean isConditional() {
		return this.when.isPresent() || this.unless.isPresent();
	}

	/** The field with its last day; empty for one that has none. */
	public Optional<String> lastDayField() {
		return this.lapse.map((lapse) -> LastDayField.of(this.id));
	}

	/** The last day on which the one that was uploaded is valid; empty for any day. */
	public Optional<LocalDate> lastDay(Map<String, Object> facts) {
		return lastDayField().map(facts::get).map(Object::toString).filter((day) -> !day.isEmpty()).map(Days::kept);
	}

	/** The last day of the one that was uploaded, if that is over. */
	public Optional<LocalDate> lapsedOn(Map<String, Object> facts, LocalDate today) {
		return isUploaded(facts) ? lastDay(facts).filter(today::isAfter) : Optional.empty();
	}

	/** Whether one was uploaded that has not lapsed. */
	public boolean isValid(Map<String, Object> facts, LocalDate today) {
		return isUploaded(facts) && lapsedOn(facts, today).isEmpty();
	}

	private boolean isUploaded(Map<String, Object> facts) {
		return !UnmetCondition.text(facts.get(this.id)).isEmpty();
	}

	/** Whether it may be asked of somebody who applies for a category. */
	public boolean concerns(String category) {
		return this.categories.map((own) -> own.contains(category)).orElse(true);
	}

	/**
	 * Whether it is asked of somebody who applies for a category and states these facts.
	 */
	boolean isAsked(String category, Map<String, Object> facts) {
		return concerns(category)
				&& this.when.orElse(Map.of()).entrySet().stream().allMatch((fact) -> states(facts, fact))
				&& this.unless.orElse(Map.of()).entrySet().stream().noneMatch((fact) -> states(facts, fact));
	}

	private static boolean states(Map<String, Object> facts, Map.Entry<String, List<String>> fact) {
		return fact.getValue().contains(String.valueOf(facts.get(fact.getKey())));
	}

}
