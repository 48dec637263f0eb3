package org.ruzhu.membership.exit;

import java.util.List;

/** Implemented by a feature that can block the refund of a provider's deposit. */
public interface BlockerSource {

	/** What blocks the refund in a case; empty if nothing does. */
	List<ExitBlocker> of(String caseId);

}
