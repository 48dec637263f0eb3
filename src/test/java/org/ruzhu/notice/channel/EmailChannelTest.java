package org.ruzhu.notice.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Address;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ruzhu.notice.Attachments.Attachment;
import org.ruzhu.notice.Delivery;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmailChannelTest {

	private static final Delivery DELIVERY = new Delivery(1, 1, "APP-2026-000001", "any-market", "agreement-sent",
			Locale.SIMPLIFIED_CHINESE, "email", "lin@qinghe.example", "协议已寄出", "请签署后交回。", "请签署后交回。", Map.of(), null,
			"<stable@ruzhu>", Delivery.State.PENDING, 0, Instant.EPOCH, null, null);

	@RegisterExtension
	static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	@Test
	void a_mail_keeps_its_text_its_attachment_and_its_id() throws Exception {
		Attachment agreement = new Attachment("协议.pdf", "application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII));
		assertThat(through(SMTP.getSmtp().getPort()).send(DELIVERY, agreement)).isTrue();
		assertThat(through(SMTP.getSmtp().getPort()).send(DELIVERY, agreement)).isTrue();

		MimeMessage[] received = SMTP.getReceivedMessages();
		assertThat(received).hasSize(2).allSatisfy((mail) -> {
			assertThat(mail.getMessageID()).isEqualTo("<stable@ruzhu>");
			assertThat(mail.getSubject()).isEqualTo("协议已寄出");
			assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly("lin@qinghe.example");
			assertThat(((Multipart) mail.getContent()).getBodyPart(1).getFileName()).contains("pdf");
		});
	}

	@Test
	void a_dead_server_is_an_error_and_not_a_silence() {
		int port = SMTP.getSmtp().getPort();
		SMTP.stop();
		assertThatExceptionOfType(MailException.class).isThrownBy(() -> through(port).send(DELIVERY, null));
	}

	@Test
	void without_a_server_the_mail_stays_in_the_house() {
		EmailChannel channel = new EmailChannel(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
				"no-reply@market.example");
		assertThat(channel.send(DELIVERY, null)).isFalse();
	}

	private static EmailChannel through(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("sender", sender);
		return new EmailChannel(beans.getBeanProvider(JavaMailSender.class), "no-reply@market.example");
	}

}
