package org.ruzhu.journey;

import java.util.concurrent.CountDownLatch;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.RuzhuApplication;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * Ruzhu as the crash test starts it, in a process of its own: it halts for good at the
 * end of the delegate named by {@code halt.in}, its transaction still open. It speaks to
 * the test through its output.
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
				return name.equals(haltIn) ? halting((JavaDelegate) bean) : bean;
			}

		};
	}

	private static JavaDelegate halting(JavaDelegate delegate) {
		return (execution) -> {
			delegate.execute(execution);
			if (started) {
				say(HALTED);
				new CountDownLatch(1).await();
			}
		};
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
