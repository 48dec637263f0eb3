package org.ruzhu.money.voucher;

import java.time.LocalDate;

import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

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

	/**
	 * What the fields of a voucher's form say.
	 * @throws InvalidAnswerException if one of them is missing
	 */
	public static VoucherDetails of(Answers form) {
		return new VoucherDetails(form.text("companyName"), form.text("accountId"), form.text("postalAddress"),
				form.text("recipientName"), form.text("recipientPhone"), form.isTicked("paidByCorporateAccount"),
				form.optional("payerName"), form.text("transferRoute"), form.day("transferredOn"),
				form.text("voucherScan"), form.isTicked("requestsReceipt"));
	}

}
