package org.ruzhu.money.ticket;

/**
 * What a ticket asks its provider for.
 *
 * @param postalAddress where couriers deliver
 * @param contactName whom to ask
 * @param contactPhone under which number
 */
public record TicketDetails(String postalAddress, String contactName, String contactPhone) {
}
