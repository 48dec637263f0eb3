package org.ruzhu.desk.queue;

import java.io.Serializable;
import java.util.List;

/**
 * What became of tasks that were to be taken or handed on together; kept in the session
 * until the next page shows it.
 *
 * @param done how many went through
 * @param refusals which others did not, and why
 */
public record QueueOutcome(int done, List<Refusal> refusals) implements Serializable {

	/** Whether nothing was named but what is not there, or not theirs to see. */
	public boolean isAllUnknown() {
		return this.done == 0 && !this.refusals.isEmpty() && this.refusals.stream().allMatch(Refusal::unknown);
	}

	/**
	 * One task that stays as it is.
	 *
	 * @param task what it is called and its case; its id where it is unknown
	 * @param reason in the reader's language
	 * @param unknown whether it is not there, or not theirs to see
	 */
	public record Refusal(String task, String reason, boolean unknown) implements Serializable {
	}

}
