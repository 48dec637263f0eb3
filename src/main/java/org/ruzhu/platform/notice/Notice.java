package org.ruzhu.platform.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A notice about a case: its template, its addressee and its facts. */
public final class Notice {

	private final String caseId;

	private final String template;

	private final String group;

	private final Map<String, Object> facts = new HashMap<>();

	private final Map<String, Object> secrets = new HashMap<>();

	private final List<String> attachments = new ArrayList<>();

	private String mailbox = "";

	private String task;

	private String subject;

	private Notice(String caseId, String template, String group) {
		this.caseId = caseId;
		this.template = template;
		this.group = group;
	}

	/** Creates a notice to the case's provider. */
	public static Notice to(String caseId, String template) {
		return new Notice(caseId, template, null);
	}

	/** Creates a notice to a staff group. */
	public static Notice toGroup(String group, String caseId, String template) {
		return new Notice(caseId, template, group);
	}

	public Notice with(String fact, Object value) {
		this.facts.put(fact, value);
		return this;
	}

	/** Adds a fact that is only sent by e-mail or SMS and never shown in the portal. */
	public Notice withSecret(String fact, Object value) {
		this.secrets.put(fact, value);
		return this;
	}

	/**
	 * Attaches a file to the e-mail, after those attached before.
	 * @param id the id that one of the {@link Attachments} opens
	 */
	public Notice attach(String id) {
		this.attachments.add(id);
		return this;
	}

	/**
	 * Also sends the e-mail to a mailbox that was asked for, whatever the market's ways.
	 */
	public Notice alsoTo(String email) {
		this.mailbox = email;
		return this;
	}

	/**
	 * Sets the provider's task that the notice is about.
	 * @param taskKey the task's key in the model; null if it is about none
	 */
	public Notice about(String taskKey) {
		this.task = taskKey;
		return this;
	}

	/**
	 * Sets which item the notice is about, if a case can have several of a kind.
	 * @param number the number of the item; null if there is only one
	 */
	public Notice of(String number) {
		this.subject = number;
		return this;
	}

	String caseId() {
		return this.caseId;
	}

	String template() {
		return this.template;
	}

	String group() {
		return this.group;
	}

	Map<String, Object> facts() {
		return this.facts;
	}

	Map<String, Object> secrets() {
		return this.secrets;
	}

	String task() {
		return this.task;
	}

	Optional<String> subject() {
		return Optional.ofNullable(this.subject);
	}

	String mailbox() {
		return this.mailbox;
	}

	List<String> attachments() {
		return this.attachments;
	}

}
