package org.ruzhu.platform.notice.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Address;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import org.ruzhu.platform.notice.Attachments.Attachment;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.platform.text.MessageBundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmailChannelTest {

	private static final String BODY = "请签署后交回。\n\n案件：https://market.example/cases/APP-2026-000001 <b>";

	private static final Delivery DELIVERY = to("lin@qinghe.example");

	private static final Attachment AGREEMENT = new Attachment("协议.pdf", "application/pdf",
			"%PDF-".getBytes(StandardCharsets.US_ASCII));

	@RegisterExtension
	static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	@RegisterExtension
	static final GreenMailExtension SMTPS = new GreenMailExtension(ServerSetupTest.SMTPS.dynamicPort())
		.withConfiguration(com.icegreen.greenmail.configuration.GreenMailConfiguration.aConfig()
			.withUser("ruzhu", "a-good-password"));

	@Test
	void aMailKeepsItsAttachmentAndItsId() throws Exception {
		assertThat(through(SMTP.getSmtp().getPort()).send(DELIVERY, List.of(AGREEMENT), false)).isTrue();
		assertThat(through(SMTP.getSmtp().getPort()).send(DELIVERY, List.of(AGREEMENT), false)).isTrue();

		assertThat(SMTP.getReceivedMessages()).hasSize(2).allSatisfy((mail) -> {
			assertThat(mail.getMessageID()).isEqualTo("<stable@ruzhu>");
			assertThat(mail.getSubject()).isEqualTo("协议已寄出");
			assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly("lin@qinghe.example");
			assertThat(mail.getReplyTo()).extracting(Address::toString).containsExactly("service@market.example");
			assertThat(((Multipart) mail.getContent()).getBodyPart(1).getFileName()).contains("pdf");
		});
	}

	@Test
	void aMailSaysTheSameAsTextAndAsAPageThatAsksForNothingFromElsewhere() throws Exception {
		through(SMTP.getSmtp().getPort()).send(DELIVERY, List.of(), false);
		MimeMessage mail = SMTP.getReceivedMessages()[0];
		assertThat(part(mail, 0)).startsWith(BODY);
		assertThat(part(mail, 1)).contains("<h1", "协议已寄出", "请签署后交回。", "&lt;b&gt;")
			.contains("<a href=\"https://market.example/cases/APP-2026-000001\"")
			.doesNotContain("<b>", "src=", "url(", "<link", "<script");
	}

	@Test
	void onlyWhatMayBeDeclinedSaysHow() throws Exception {
		EmailChannel channel = through(SMTP.getSmtp().getPort());
		channel.send(DELIVERY, List.of(), false);
		channel.send(DELIVERY, List.of(), true);
		MimeMessage mandatory = SMTP.getReceivedMessages()[0];
		MimeMessage declinable = SMTP.getReceivedMessages()[1];
		assertThat(mandatory.getHeader("List-Unsubscribe")).isNull();
		assertThat(part(mandatory, 0) + part(mandatory, 1)).doesNotContain("/declined-mails");
		String link = "https://market.example/declined-mails?mail=" + DELIVERY.key();
		assertThat(declinable.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
		assertThat(declinable.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
		assertThat(part(declinable, 0)).contains(link);
		assertThat(part(declinable, 1)).contains("href=\"" + link + "\"");
	}

	@Test
	void aMailGoesOverTlsFromTheFirstByteWithALogin() {
		JavaMailSenderImpl sender = sender(SMTPS.getSmtps().getPort());
		sender.setProtocol("smtps");
		sender.getJavaMailProperties().setProperty("mail.smtps.auth", "true");
		sender.getJavaMailProperties().setProperty("mail.smtps.ssl.trust", "*");
		sender.getJavaMailProperties().setProperty("mail.smtps.ssl.checkserveridentity", "false");
		sender.setUsername("ruzhu");
		sender.setPassword("a-good-password");
		assertThat(through(sender).send(DELIVERY, List.of(), false)).isTrue();
		assertThat(SMTPS.getReceivedMessages()).hasSize(1);
	}

	@Test
	void aMailGoesOverStarttlsWithALoginAndAWrongOneIsWorthAnotherTry() {
		try (PostOffice office = PostOffice.openFor("ruzhu", "a-good-password")) {
			JavaMailSenderImpl sender = sender(office.port());
			Properties settings = sender.getJavaMailProperties();
			settings.setProperty("mail.smtp.auth", "true");
			settings.setProperty("mail.smtp.starttls.enable", "true");
			settings.setProperty("mail.smtp.starttls.required", "true");
			settings.setProperty("mail.smtp.ssl.trust", "*");
			settings.setProperty("mail.smtp.ssl.checkserveridentity", "false");
			sender.setUsername("ruzhu");
			sender.setPassword("a-wrong-password");
			assertThatExceptionOfType(MailAuthenticationException.class)
				.isThrownBy(() -> through(sender).send(DELIVERY, List.of(), false));
			assertThat(office.received()).isEmpty();
			sender.setPassword("a-good-password");
			assertThat(through(sender).send(DELIVERY, List.of(), false)).isTrue();
			assertThat(office.received()).hasSize(1);
		}
	}

	@ParameterizedTest
	@CsvSource({ "RCPT TO, 550 5.1.1 no such user", "RCPT TO, 553 5.1.3 no such address", "RCPT TO, 551 5.1.6 moved",
			"DATA, 554 5.7.1 refused", "END OF DATA, 554 5.6.0 not that content" })
	void aRefusalForGoodIsUndeliverable(String command, String answer) {
		try (PostOffice office = PostOffice.open()) {
			office.answer(command, answer);
			assertThatExceptionOfType(UndeliverableException.class)
				.isThrownBy(() -> through(office.port()).send(DELIVERY, List.of(), false))
				.withMessageContaining(answer);
			assertThat(office.received()).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "RCPT TO, 450 4.2.1 busy", "RCPT TO, 451 4.3.0 try later", "RCPT TO, 452 4.2.2 full",
			"RCPT TO, 552 5.2.2 mailbox full", "DATA, 451 4.3.0 try later", "END OF DATA, 421 4.3.2 closing",
			"MAIL FROM, 550 5.7.1 not as this sender", "MAIL FROM, 421 4.7.0 too many" })
	void anAnswerThatIsNotFinalIsWorthAnotherTry(String command, String answer) {
		try (PostOffice office = PostOffice.open()) {
			office.answer(command, answer);
			assertThatExceptionOfType(MailException.class)
				.isThrownBy(() -> through(office.port()).send(DELIVERY, List.of(), false));
			office.answerAsUsual();
			assertThat(through(office.port()).send(DELIVERY, List.of(), false)).isTrue();
		}
	}

	@Test
	void whatIsNoAddressIsUndeliverable() {
		assertThatExceptionOfType(UndeliverableException.class)
			.isThrownBy(() -> through(SMTP.getSmtp().getPort()).send(to("nobody at all"), null, false));
	}

	@Test
	void aDeadServerIsAnErrorAndNotASilence() {
		int port;
		try (PostOffice office = PostOffice.open()) {
			port = office.port();
		}
		assertThatExceptionOfType(MailException.class).isThrownBy(() -> through(port).send(DELIVERY, List.of(), false));
	}

	@Test
	void withoutAServerTheMailStaysInTheHouse() {
		EmailChannel channel = new EmailChannel(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
				page(), "no-reply@market.example", "", "https://market.example");
		assertThat(channel.send(DELIVERY, List.of(), false)).isFalse();
	}

	private static Delivery to(String recipient) {
		return new Delivery(1, 1, "APP-2026-000001", "any-market", "agreement-sent", Locale.SIMPLIFIED_CHINESE,
				Delivery.EMAIL, recipient, "协议已寄出", BODY, BODY, Map.of(), List.of(), "<stable@ruzhu>",
				Delivery.State.PENDING, 0, Instant.EPOCH, null, null);
	}

	/** The text, or the page, that a mail is made of. */
	private static String part(MimeMessage mail, int number) throws Exception {
		Multipart alternatives = (Multipart) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
		return (String) alternatives.getBodyPart(number).getContent();
	}

	private static EmailChannel through(int port) {
		return through(sender(port));
	}

	private static JavaMailSenderImpl sender(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
		return sender;
	}

	private static EmailChannel through(JavaMailSender sender) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("sender", sender);
		return new EmailChannel(beans.getBeanProvider(JavaMailSender.class), page(), "no-reply@market.example",
				"service@market.example", "https://market.example");
	}

	private static MailPage page() {
		MessageSource messages = MessageBundles.of("notice", "portal");
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/");
		templates.setSuffix(".html");
		templates.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		engine.setTemplateEngineMessageSource(messages);
		return new MailPage(engine, messages);
	}

}
