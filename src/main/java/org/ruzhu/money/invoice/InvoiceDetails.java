package org.ruzhu.money.invoice;

import org.ruzhu.market.InvoiceTerms;
import org.ruzhu.market.InvoiceTerms.Delivery;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.contact.TelephoneNumber;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;
import org.ruzhu.provider.enterprise.Enterprise;

/**
 * What the invoice says that a provider asks for: it is made out to the verified
 * enterprise, for its own fee (Management Regulations, 4.5.4), and goes where the
 * provider says.
 *
 * @param title who is invoiced (抬头): the enterprise's verified name
 * @param taxNumber the enterprise's unified social credit code
 * @param delivery how it is delivered
 * @param email the mailbox; empty if it goes by post
 * @param recipient who receives it by post, as the next two; empty if it is electronic
 */
public record InvoiceDetails(String title, String taxNumber, Delivery delivery, String email, String recipient,
		String phone, String postalAddress) {

	private static final int MAX_NAME = 100;

	private static final int MAX_ADDRESS = 300;

	/**
	 * Reads the answers to the form.
	 * @param enterprise the enterprise that asks
	 * @throws InvalidAnswerException if something is missing, is not what it should be,
	 * or the market does not deliver so
	 */
	public static InvoiceDetails of(Answers answers, InvoiceTerms terms, Enterprise enterprise) {
		Delivery delivery = terms.delivery()
			.stream()
			.filter((way) -> way.name().equalsIgnoreCase(answers.optional("delivery")))
			.findFirst()
			.orElseThrow(() -> new InvalidAnswerException("delivery", "invoice.delivery.none"));
		return (delivery == Delivery.PAPER) ? onPaper(answers, enterprise) : new InvoiceDetails(enterprise.legalName(),
				enterprise.creditCode(), delivery, email(answers.text("invoiceEmail")), "", "", "");
	}

	private static InvoiceDetails onPaper(Answers answers, Enterprise enterprise) {
		String phone = answers.text("recipientPhone");
		if (TelephoneNumber.of(phone).isEmpty()) {
			throw new InvalidAnswerException("recipientPhone", "invoice.phone.invalid");
		}
		return new InvoiceDetails(enterprise.legalName(), enterprise.creditCode(), Delivery.PAPER, "",
				text(answers, "recipientName", MAX_NAME), phone, text(answers, "postalAddress", MAX_ADDRESS));
	}

	private static String email(String typed) {
		return EmailAddress.of(typed)
			.map(EmailAddress::value)
			.orElseThrow(() -> new InvalidAnswerException("invoiceEmail", "invoice.email.invalid"));
	}

	private static String text(Answers answers, String field, int most) {
		String text = PlainText.line(answers.text(field));
		if (text.length() > most) {
			throw new InvalidAnswerException(field, "invoice.text.long", String.valueOf(most));
		}
		return text;
	}

	/** The same, made out to the enterprise as it is verified now. */
	InvoiceDetails madeOutTo(Enterprise enterprise) {
		return new InvoiceDetails(enterprise.legalName(), enterprise.creditCode(), this.delivery, this.email,
				this.recipient, this.phone, this.postalAddress);
	}

}
