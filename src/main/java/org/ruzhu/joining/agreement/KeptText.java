package org.ruzhu.joining.agreement;

import org.ruzhu.market.AgreementText;

/** A text that somebody accepted, as it was shown. */
public record KeptText(String marketId, AgreementText text) {
}
