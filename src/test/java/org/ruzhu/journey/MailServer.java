package org.ruzhu.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import org.ruzhu.platform.notice.channel.PostOffice;

/**
 * A mail server of the test's own for the running product, which may close and open again
 * at its port; and the jobs that hand mails to it, run by the test.
 */
public final class MailServer implements AutoCloseable {

	private static final String SENDER = "mailSenderOfTheTest";

	private final DefaultListableBeanFactory product;

	private final int port;

	private final List<PostOffice> offices = new ArrayList<>();

	private PostOffice office;

	private MailServer(DefaultListableBeanFactory product) {
		this.product = product;
		this.office = PostOffice.open();
		this.offices.add(this.office);
		this.port = this.office.port();
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(this.port);
		sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
		product.registerSingleton(SENDER, sender);
	}

	public static MailServer openFor(DefaultListableBeanFactory product) {
		return new MailServer(product);
	}

	public PostOffice office() {
		return this.office;
	}

	/** How often each mail was taken since the server first opened, by Message-ID. */
	public Map<String, Long> copies() {
		return this.offices.stream()
			.flatMap((opened) -> opened.copies().entrySet().stream())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
	}

	public void goDown() {
		this.office.close();
	}

	public void comeBack() {
		this.office.answerAsUsual();
		if (!this.office.isOpen()) {
			this.office = PostOffice.openAt(this.port);
			this.offices.add(this.office);
		}
	}

	/** Runs the job of a delivery, if it has one; a failure is the engine's to keep. */
	public void deliver(long deliveryId) {
		RuntimeService runtime = this.product.getBean(RuntimeService.class);
		ManagementService management = this.product.getBean(ManagementService.class);
		runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey("delivery-" + deliveryId)
			.list()
			.forEach((instance) -> jobs(management, instance.getId()).forEach((job) -> run(management, job)));
	}

	private static List<Job> jobs(ManagementService management, String instance) {
		return management.createJobQuery().processInstanceId(instance).list();
	}

	private static void run(ManagementService management, Job job) {
		try {
			management.executeJob(job.getId());
		}
		catch (ProcessEngineException | IllegalStateException ex) {
			// On record as an attempt, and tried again by its job.
		}
	}

	@Override
	public void close() {
		this.product.destroySingleton(SENDER);
		this.office.close();
	}

}
