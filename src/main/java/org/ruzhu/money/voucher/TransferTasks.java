package org.ruzhu.money.voucher;

import org.ruzhu.platform.form.InvalidAnswerException;

/** The tasks in which finance confirms that money came in. */
public interface TransferTasks {

	/**
	 * Completes the task of a case with a received transfer, using the permissions of a
	 * member of staff.
	 * @return false if no such task of the market is open to them
	 * @throws InvalidAnswerException if the task does not accept it
	 */
	boolean confirm(String marketId, String caseId, ReceivedTransfer received, String staffId);

}
