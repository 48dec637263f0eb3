package org.ruzhu.money.voucher;

import java.time.LocalDate;

import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * What a provider says about a transfer (Cloud Market Platform Fees, deposit, 2), under
 * the keys of its form.
 *
 * @param postalAddress the address the receipt is sent to
 * @param recipientName who receives it
 * @param recipientPhone the phone number for the courier
 * @param paidByCorporateAccount whether the company's own corporate account paid
 * @param payerName the payer's account name if not; otherwise empty
 * @param transferRoute the id of the way of paying
 * @param transferredOn the day of the transfer
 * @param voucherScan the document with the scanned voucher
 * @param requestsReceipt whether the deposit's receipt is asked for
 */
public record VoucherDetails(String postalAddress, String recipientName, String recipientPhone,
		boolean paidByCorporateAccount, String payerName, String transferRoute, LocalDate transferredOn,
		String voucherScan, boolean requestsReceipt) {

	/**
	 * Reads the fields of a voucher's form.
	 * @throws InvalidAnswerException if one of them is missing
	 */
	public static VoucherDetails of(Answers form) {
		return new VoucherDetails(form.text("postalAddress"), form.text("recipientName"), form.text("recipientPhone"),
				form.isTicked("paidByCorporateAccount"), form.optional("payerName"), form.text("transferRoute"),
				form.day("transferredOn"), form.text("voucherScan"), form.isTicked("requestsReceipt"));
	}

}
