package org.ruzhu.platform.bank;

import java.util.Optional;

/**
 * Pays money out. A market's own bank connection takes the place of
 * {@link RecordingBank}.
 */
public interface Bank {

	/**
	 * Asks for the transfer that was ordered with a key, also where the order's answer
	 * never arrived.
	 * @throws RuntimeException if the bank does not say; it may be asked again
	 */
	Optional<BankTransfer> find(String key);

	/**
	 * Orders a transfer, once for each key however often it is asked.
	 * @param key what makes this transfer the same when it is asked again
	 * @param payeeName the name of the account that is paid
	 * @param payeeAccount its number
	 * @param amountFen the amount in fen, more than 0
	 * @param purpose what the payee reads on the statement
	 * @throws RuntimeException if the bank does not say that it took the order in, which
	 * it may have done
	 */
	void transfer(String key, String payeeName, String payeeAccount, long amountFen, String purpose);

}
