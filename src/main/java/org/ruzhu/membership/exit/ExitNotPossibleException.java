package org.ruzhu.membership.exit;

import java.time.Instant;
import java.util.Optional;

/**
 * An exit cannot be requested, changed or withdrawn in the current state of the case. The
 * message has a title of its own under {@code <key>.title}.
 */
public class ExitNotPossibleException extends RuntimeException {

	static final String NOT_A_MEMBER = "exit.notMember";

	static final String LEAVING = "exit.leaving";

	static final String STAYED = "exit.stayed";

	static final String ADDING = "exit.adding";

	static final String TRANSFER_PENDING = "exit.transferPending";

	static final String NOT_LEAVING = "exit.notLeaving";

	static final String NOT_BY_WISH = "exit.notByWish";

	static final String SEALED = "exit.sealed";

	static final String REFUNDING = "exit.refunding";

	private final String caseId;

	private final String messageKey;

	private final transient Optional<Instant> since;

	ExitNotPossibleException(String caseId, String messageKey) {
		this(caseId, messageKey, Optional.empty());
	}

	/**
	 * @param since since when that is so, where the message says it
	 */
	ExitNotPossibleException(String caseId, String messageKey, Optional<Instant> since) {
		super("Case " + caseId + " cannot leave now: " + messageKey);
		this.caseId = caseId;
		this.messageKey = messageKey;
		this.since = since;
	}

	public String caseId() {
		return this.caseId;
	}

	/** Since when that is so; empty if the message does not say it. */
	public Optional<Instant> since() {
		return this.since;
	}

	/** The key of the message that says why. */
	public String messageKey() {
		return this.messageKey;
	}

}
