package org.ruzhu.money.voucher;

/**
 * A task in which finance confirms that money came in.
 *
 * @param element its id in the model
 */
public record TransferTask(String element) {

}
