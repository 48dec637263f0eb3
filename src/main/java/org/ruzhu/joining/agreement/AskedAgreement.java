package org.ruzhu.joining.agreement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.ruzhu.market.AgreementText;
import org.ruzhu.market.LocalizedText;

/**
 * An agreement that somebody is asked to accept, as it is in force.
 *
 * @param text its text; empty if the market only names it
 */
public record AskedAgreement(String marketId, String id, LocalizedText name, Optional<AgreementText> text) {

	private static final int ENOUGH = 12;

	private static final String BETWEEN = ",";

	/**
	 * What all of these say, in short. A tick carries it, so that nobody accepts a text
	 * that was not on the page.
	 */
	public static String mark(List<AskedAgreement> asked) {
		return asked.isEmpty() ? "none" : asked.stream().map(AskedAgreement::mark).collect(Collectors.joining(BETWEEN));
	}

	/** What this one says, in short. */
	public String mark() {
		return this.id + ":" + this.text.map((shown) -> shown.sha256().substring(0, ENOUGH)).orElse("");
	}

	/** Whether it was on a page just so. */
	boolean isIn(String mark) {
		return List.of(mark.split(BETWEEN)).contains(mark());
	}

}
