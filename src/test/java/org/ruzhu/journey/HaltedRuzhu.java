package org.ruzhu.journey;

import java.util.concurrent.CountDownLatch;

import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.RuzhuApplication;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Ruzhu as the crash test starts it, in a process of its own: it halts for good at the
 * end of the delegate named by {@code halt.in}, its transaction still open, or where that
 * is {@code mailSender} as soon as a server has taken a mail. It speaks to the test
 * through its output.
 */
public class HaltedRuzhu {

	static final String PORT = "crash-test port=";

	static final String HALTED = "crash-test halted";

	/** The samples of the demo are built before; they are not to halt. */
	private static volatile boolean started;

	public static void main(String[] args) {
		new SpringApplication(RuzhuApplication.class, HaltedRuzhu.class).run(args);
	}

	@Bean
	static BeanPostProcessor haltingPoint(Environment environment) {
		String haltIn = environment.getProperty("halt.in", "");
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (!name.equals(haltIn)) {
					return bean;
				}
				return (bean instanceof JavaMailSenderImpl mails) ? halting(mails) : halting((JavaDelegate) bean);
			}

		};
	}

	private static JavaDelegate halting(JavaDelegate delegate) {
		return (execution) -> {
			delegate.execute(execution);
			if (started) {
				halt();
			}
		};
	}

	/** Halts when a server has taken a mail, and nobody has written that down yet. */
	private static JavaMailSenderImpl halting(JavaMailSenderImpl mails) {
		JavaMailSenderImpl halting = new JavaMailSenderImpl() {

			@Override
			protected void doSend(MimeMessage[] messages, Object[] originals) {
				super.doSend(messages, originals);
				if (started) {
					halt();
				}
			}

		};
		halting.setHost(mails.getHost());
		halting.setPort(mails.getPort());
		return halting;
	}

	private static void halt() {
		say(HALTED);
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@EventListener
	void on(ServletWebServerInitializedEvent event) {
		started = true;
		say(PORT + event.getWebServer().getPort());
	}

	private static void say(String line) {
		System.out.println(line);
		System.out.flush();
	}

}
