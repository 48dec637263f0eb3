package org.ruzhu.money.ticket;

/**
 * What a ticket names, besides the amount.
 *
 * @param accountId the provider's account at the market
 * @param companyName the company
 * @param postalAddress where couriers deliver
 * @param contactName whom to ask
 * @param contactPhone under which number
 */
public record TicketDetails(String accountId, String companyName, String postalAddress, String contactName,
		String contactPhone) {
}
