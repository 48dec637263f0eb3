package org.ruzhu.bank;

/**
 * Pays money out. A market's own bank connection takes the place of
 * {@link RecordingBank}.
 */
public interface Bank {

	/**
	 * Orders a transfer, once for each key however often it is asked.
	 * @param key what makes this transfer the same when it is asked again
	 * @param payeeName the name of the account that is paid
	 * @param payeeAccount its number
	 * @param amountFen the amount in fen, more than 0
	 * @param purpose what the payee reads on the statement
	 */
	void transfer(String key, String payeeName, String payeeAccount, long amountFen, String purpose);

}
