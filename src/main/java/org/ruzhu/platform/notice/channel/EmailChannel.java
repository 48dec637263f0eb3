package org.ruzhu.platform.notice.channel;

import java.util.List;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.Attachments.Attachment;
import org.ruzhu.platform.notice.Delivery;

/**
 * Sends e-mail through SMTP if {@code spring.mail.host} is set; otherwise the mail stays
 * in the outbox.
 */
@Component
public class EmailChannel {

	private final ObjectProvider<JavaMailSender> sender;

	private final MailPage page;

	private final String from;

	private final String replyTo;

	private final String declining;

	EmailChannel(ObjectProvider<JavaMailSender> sender, MailPage page, @Value("${ruzhu.mail-from}") String from,
			@Value("${ruzhu.mail-reply-to}") String replyTo, @Value("${ruzhu.base-url}") String baseUrl) {
		this.sender = sender;
		this.page = page;
		this.from = from;
		this.replyTo = replyTo;
		this.declining = baseUrl + "/declined-mails?mail=";
	}

	/**
	 * Sends a delivery, as plain text and as HTML.
	 * @param attachments the files to attach
	 * @param declinable whether the recipient may opt out of such mails, and is told how
	 * @return whether it was sent; false if it was only recorded
	 * @throws UndeliverableException if the server permanently refused it
	 * @throws MailException if the server did not accept it now
	 */
	public boolean send(Delivery delivery, List<Attachment> attachments, boolean declinable) {
		JavaMailSender smtp = this.sender.getIfAvailable();
		if (smtp == null) {
			return false;
		}
		try {
			smtp.send(write(smtp.createMimeMessage(), delivery, attachments, declinable));
			return true;
		}
		catch (MailException ex) {
			throw SmtpAnswers.refusal(ex).<RuntimeException>map((refusal) -> refusal).orElse(ex);
		}
	}

	private MimeMessage write(MimeMessage mail, Delivery delivery, List<Attachment> attachments, boolean declinable) {
		try {
			MimeMessageHelper helper = new MimeMessageHelper(new StableId(mail, delivery.messageId()),
					MimeMessageHelper.MULTIPART_MODE_MIXED, "UTF-8");
			address(helper, delivery.recipient());
			helper.setSubject(delivery.subject());
			Optional<String> decline = declinable ? Optional.of(this.declining + delivery.key()) : Optional.empty();
			helper.setText(this.page.text(delivery, decline),
					this.page.html(delivery.subject(), delivery.body(), delivery.locale(), decline));
			if (decline.isPresent()) {
				helper.getMimeMessage().setHeader("List-Unsubscribe", "<%s>".formatted(decline.get()));
				helper.getMimeMessage().setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
			}
			for (Attachment attachment : attachments) {
				helper.addAttachment(attachment.filename(), new ByteArrayResource(attachment.content()),
						attachment.contentType());
			}
			return helper.getMimeMessage();
		}
		catch (MessagingException ex) {
			throw new MailPreparationException(ex);
		}
	}

	private void address(MimeMessageHelper helper, String recipient) throws MessagingException {
		helper.setFrom(this.from);
		if (!this.replyTo.isBlank()) {
			helper.setReplyTo(this.replyTo);
		}
		try {
			helper.setTo(recipient);
		}
		catch (AddressException ex) {
			throw new UndeliverableException(ex.getMessage(), ex);
		}
	}

	/** A mail that keeps its Message-ID for repeated attempts. */
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
