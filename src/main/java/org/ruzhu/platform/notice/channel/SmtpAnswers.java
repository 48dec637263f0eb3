package org.ruzhu.platform.notice.channel;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Interprets the answers of mail servers. A 5xx about the recipient or the mail itself is
 * final. A 4xx, a full mailbox, an error about our own address or login, and no answer
 * are not.
 */
final class SmtpAnswers {

	private static final int MAILBOX_FULL = 552;

	private SmtpAnswers() {
	}

	/** The permanent refusal that caused an exception; empty if it is not one. */
	static Optional<UndeliverableException> refusal(MailException ex) {
		Stream<? extends Throwable> causes = (ex instanceof MailSendException send)
				? Arrays.stream(send.getMessageExceptions()) : Stream.ofNullable(ex.getCause());
		return causes.flatMap(SmtpAnswers::chain)
			.filter(SmtpAnswers::isFinal)
			.findFirst()
			.map((answer) -> new UndeliverableException(answer.getMessage().strip(), ex));
	}

	private static Stream<Throwable> chain(Throwable cause) {
		return Stream.iterate(cause, (link) -> link != null,
				(link) -> (link instanceof MessagingException mail) ? mail.getNextException() : link.getCause());
	}

	private static boolean isFinal(Throwable answer) {
		if (answer instanceof SMTPAddressFailedException address) {
			return isFinal(address.getReturnCode()) && address.getReturnCode() != MAILBOX_FULL;
		}
		return answer instanceof SMTPSendFailedException mail && isFinal(mail.getReturnCode())
				&& !mail.getCommand().startsWith("MAIL FROM");
	}

	private static boolean isFinal(int code) {
		return code / 100 == 5;
	}

}
