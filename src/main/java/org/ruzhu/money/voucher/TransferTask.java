package org.ruzhu.money.voucher;

/**
 * A task in which finance confirms that money came in.
 *
 * @param element the id of the task in the model
 */
public record TransferTask(String element) {

}
