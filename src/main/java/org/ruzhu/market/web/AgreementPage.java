package org.ruzhu.market.web;

import java.util.List;
import java.util.Optional;

import org.ruzhu.market.AgreementText;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;

/**
 * The page of an agreement.
 *
 * @param text the text; empty if the market only names the agreement
 * @param standing whether the text is in force, in the words of a message key
 * @param others the other versions that the market's data have
 */
record AgreementPage(Market market, String id, LocalizedText name, Optional<AgreementText> text, String standing,
		List<AgreementText> others) {
}
