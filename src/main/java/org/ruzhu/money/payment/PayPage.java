package org.ruzhu.money.payment;

/**
 * Where an order is paid.
 *
 * @param address the address of the gateway's page, or the content of its QR code
 * @param isToScan whether the address is shown as a QR code to scan with a phone
 */
public record PayPage(String address, boolean isToScan) {
}
