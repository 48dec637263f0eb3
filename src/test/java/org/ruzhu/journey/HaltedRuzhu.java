package org.ruzhu.journey;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.mail.internet.MimeMessage;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

import org.ruzhu.RuzhuApplication;
import org.ruzhu.money.payment.process.ResolvePaymentProcess;

/**
 * Ruzhu as the crash test starts it, in a process of its own: it halts for good at each
 * point named by {@code halt.in}. That is the end of a delegate, its transaction still
 * open; {@code resolvePaymentProcess}, where a gateway's call is taken in and not
 * committed; {@code transfer} and {@code refund}, where the bank or the gateway has paid;
 * {@code mailSender}, as soon as a server has taken the first mail. It speaks to the test
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
		Set<String> points = points(environment);
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (!points.contains(name)) {
					return bean;
				}
				if (bean instanceof ResolvePaymentProcess calls) {
					return halting(calls);
				}
				return (bean instanceof JavaMailSenderImpl mails) ? halting(mails) : halting(name, (JavaDelegate) bean);
			}

		};
	}

	/** The ports, which halt when they have paid and nobody has written that down yet. */
	@Bean
	static Outside outside(ObjectProvider<PlatformTransactionManager> transactions, Environment environment) {
		Set<String> points = points(environment);
		return new Outside(transactions) {

			@Override
			protected Object pay(MethodInvocation call) {
				Object answer = super.pay(call);
				if (started && points.contains(call.getMethod().getName())) {
					halt(call.getMethod().getName());
				}
				return answer;
			}

		};
	}

	private static Set<String> points(Environment environment) {
		return Set.of(environment.getProperty("halt.in", "").split(","));
	}

	/** Halts the first call of a gateway that is taken in, and no other. */
	private static Object halting(ResolvePaymentProcess calls) {
		AtomicBoolean halted = new AtomicBoolean();
		ProxyFactory halting = new ProxyFactory(calls);
		halting.setProxyTargetClass(true);
		halting.addAdvice((MethodInterceptor) (call) -> {
			Object result = call.proceed();
			if (!halted.getAndSet(true)) {
				halt("resolvePaymentProcess");
			}
			return result;
		});
		return halting.getProxy();
	}

	private static JavaDelegate halting(String name, JavaDelegate delegate) {
		return (execution) -> {
			delegate.execute(execution);
			if (started) {
				halt(name);
			}
		};
	}

	/**
	 * Halts when a server has taken the first mail, and nobody has written that down yet.
	 */
	private static JavaMailSenderImpl halting(JavaMailSenderImpl mails) {
		AtomicBoolean halted = new AtomicBoolean();
		JavaMailSenderImpl halting = new JavaMailSenderImpl() {

			@Override
			protected void doSend(MimeMessage[] messages, Object[] originals) {
				super.doSend(messages, originals);
				if (started && !halted.getAndSet(true)) {
					halt("mailSender");
				}
			}

		};
		halting.setHost(mails.getHost());
		halting.setPort(mails.getPort());
		return halting;
	}

	private static void halt(String point) {
		say(HALTED + " " + point);
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
