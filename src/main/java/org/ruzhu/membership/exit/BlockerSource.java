package org.ruzhu.membership.exit;

import java.util.List;

/** A feature in which something may stand between a provider and its refund. */
public interface BlockerSource {

	/** What is unfinished in a case. */
	List<ExitBlocker> of(String caseId);

}
