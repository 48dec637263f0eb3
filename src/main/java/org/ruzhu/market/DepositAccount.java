package org.ruzhu.market;

import java.util.List;

/**
 * Where a market's deposit is paid to, and how.
 *
 * @param accountName who holds the account
 * @param accountNumber its number
 * @param bank the bank it is with
 * @param routes the ways of paying that the market takes
 */
public record DepositAccount(String accountName, String accountNumber, String bank, List<Route> routes) {

	public record Route(String id, LocalizedText name) {
	}

}
