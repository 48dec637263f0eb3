package org.ruzhu.money.invoice;

import org.ruzhu.market.InvoiceTerms;
import org.ruzhu.market.InvoiceTerms.Delivery;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.contact.TelephoneNumber;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;

/**
 * What a provider says of the invoice that it asks for.
 *
 * @param title who is invoiced (抬头)
 * @param taxNumber the taxpayer's number of that
 * @param delivery how it is delivered
 * @param email the mailbox; empty if it goes by post
 * @param recipient who receives it by post, as the next two; empty if it is electronic
 */
public record InvoiceDetails(String title, String taxNumber, Delivery delivery, String email, String recipient,
		String phone, String postalAddress) {

	private static final int MAX_TITLE = 120;

	private static final int MAX_NAME = 100;

	private static final int MAX_ADDRESS = 300;

	/**
	 * Reads the answers to the form.
	 * @param verified the verified code of the enterprise
	 * @throws InvalidAnswerException if something is missing, is not what it should be,
	 * or the market does not deliver so
	 */
	public static InvoiceDetails of(Answers answers, InvoiceTerms terms, String verified) {
		String title = text(answers, "invoiceTitle", MAX_TITLE);
		TaxNumber taxNumber = TaxNumber.of(answers.text("taxNumber"), verified)
			.orElseThrow(() -> new InvalidAnswerException("taxNumber", "invoice.taxNumber.invalid"));
		Delivery delivery = terms.delivery()
			.stream()
			.filter((way) -> way.name().equalsIgnoreCase(answers.optional("delivery")))
			.findFirst()
			.orElseThrow(() -> new InvalidAnswerException("delivery", "invoice.delivery.none"));
		return (delivery == Delivery.PAPER) ? onPaper(title, taxNumber, answers) : new InvoiceDetails(title,
				taxNumber.value(), delivery, email(answers.text("invoiceEmail")), "", "", "");
	}

	private static InvoiceDetails onPaper(String title, TaxNumber taxNumber, Answers answers) {
		String phone = answers.text("recipientPhone");
		if (TelephoneNumber.of(phone).isEmpty()) {
			throw new InvalidAnswerException("recipientPhone", "invoice.phone.invalid");
		}
		return new InvoiceDetails(title, taxNumber.value(), Delivery.PAPER, "",
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

}
