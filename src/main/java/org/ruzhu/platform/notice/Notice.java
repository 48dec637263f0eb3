package org.ruzhu.platform.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One thing to tell about a case: which template, to whom, with which facts. */
public final class Notice {

	private final String caseId;

	private final String template;

	private final String group;

	private final Map<String, Object> facts = new HashMap<>();

	private final Map<String, Object> secrets = new HashMap<>();

	private String attachment;

	private String task;

	private String subject;

	private Notice(String caseId, String template, String group) {
		this.caseId = caseId;
		this.template = template;
		this.group = group;
	}

	/** Tells the case's provider. */
	public static Notice to(String caseId, String template) {
		return new Notice(caseId, template, null);
	}

	/** Tells a group of staff. */
	public static Notice toGroup(String group, String caseId, String template) {
		return new Notice(caseId, template, group);
	}

	public Notice with(String fact, Object value) {
		this.facts.put(fact, value);
		return this;
	}

	/** A fact that only leaves by e-mail or SMS and is never shown in the portal. */
	public Notice withSecret(String fact, Object value) {
		this.secrets.put(fact, value);
		return this;
	}

	/** Attaches a stored document to the e-mail. */
	public Notice attach(String documentId) {
		this.attachment = documentId;
		return this;
	}

	/**
	 * Names the provider's task that it is about, by its key in the model.
	 * @param taskKey null when it is about none
	 */
	public Notice about(String taskKey) {
		this.task = taskKey;
		return this;
	}

	/**
	 * Names what it is about where a case may have several of its kind.
	 * @param number null when there is one alone
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

	String attachment() {
		return this.attachment;
	}

}
