package org.ruzhu.notice.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.ruzhu.notice.Attachments.Attachment;
import org.ruzhu.notice.Delivery;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * E-mail through SMTP where {@code spring.mail.host} is set; otherwise the mail stays in
 * the outbox.
 */
@Component
public class EmailChannel {

	private final ObjectProvider<JavaMailSender> sender;

	private final String from;

	EmailChannel(ObjectProvider<JavaMailSender> sender, @Value("${ruzhu.mail-from}") String from) {
		this.sender = sender;
		this.from = from;
	}

	/**
	 * Sends a delivery.
	 * @param attachment a file to go along, or null
	 * @return whether it left the house; false when it was only recorded
	 * @throws org.springframework.mail.MailException when the server did not take it
	 */
	public boolean send(Delivery delivery, Attachment attachment) {
		JavaMailSender smtp = this.sender.getIfAvailable();
		if (smtp == null) {
			return false;
		}
		smtp.send(write(smtp.createMimeMessage(), delivery, attachment));
		return true;
	}

	private MimeMessage write(MimeMessage mail, Delivery delivery, Attachment attachment) {
		try {
			MimeMessageHelper helper = new MimeMessageHelper(new StableId(mail, delivery.messageId()),
					attachment != null, "UTF-8");
			helper.setFrom(this.from);
			helper.setTo(delivery.recipient());
			helper.setSubject(delivery.subject());
			helper.setText(delivery.body());
			if (attachment != null) {
				helper.addAttachment(attachment.filename(), new ByteArrayResource(attachment.content()),
						attachment.contentType());
			}
			return helper.getMimeMessage();
		}
		catch (MessagingException ex) {
			throw new MailPreparationException(ex);
		}
	}

	/** A mail that keeps its Message-ID over repeated attempts. */
	private static final class StableId extends MimeMessage {

		private final String messageId;

		StableId(MimeMessage mail, String messageId) throws MessagingException {
			super(mail.getSession());
			this.messageId = messageId;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.messageId);
		}

	}

}
