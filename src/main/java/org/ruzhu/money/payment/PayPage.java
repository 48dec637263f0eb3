package org.ruzhu.money.payment;

/**
 * Where an order is paid.
 *
 * @param address the address of the gateway's page, or what its code holds
 * @param isToScan whether the address is shown as a code that a telephone scans
 */
public record PayPage(String address, boolean isToScan) {
}
