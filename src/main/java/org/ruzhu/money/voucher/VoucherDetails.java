package org.ruzhu.money.voucher;

import java.time.LocalDate;

/**
 * What a provider says about a transfer (001, deposit, 2), under the keys of its form.
 *
 * @param companyName the company's full name
 * @param accountId the account the deposit is for
 * @param postalAddress where the receipt goes to
 * @param recipientName who takes it
 * @param recipientPhone how the courier reaches them
 * @param paidByCorporateAccount whether the company's own corporate account paid
 * @param payerName the remitter's account name if not; else empty
 * @param transferRoute the way of paying
 * @param transferredOn the day of the transfer
 * @param voucherScan the document with the scanned voucher
 * @param requestsReceipt whether the deposit's receipt is asked for
 */
public record VoucherDetails(String companyName, String accountId, String postalAddress, String recipientName,
		String recipientPhone, boolean paidByCorporateAccount, String payerName, String transferRoute,
		LocalDate transferredOn, String voucherScan, boolean requestsReceipt) {
}
