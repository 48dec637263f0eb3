package org.ruzhu.platform.panel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.ruzhu.platform.security.StaffGroup;

/** A case as one page shows it to somebody. */
public final class CaseReading {

	private final String caseId;

	private final String marketId;

	private final Reader reader;

	private final Locale locale;

	private final Map<Class<?>, Object> known = new HashMap<>();

	private Map<String, String> elements = Map.of();

	private boolean changeable = true;

	private String subject;

	private Rejection rejection;

	public CaseReading(String caseId, String marketId, Reader reader, Locale locale) {
		this.caseId = caseId;
		this.marketId = marketId;
		this.reader = reader;
		this.locale = locale;
	}

	/**
	 * The same beside a task's form: the panels offer nothing to do.
	 * @param subject what of the case the task is about, a product for instance; null
	 * where it is the whole case
	 */
	public CaseReading besideTask(String subject) {
		this.changeable = false;
		this.subject = subject;
		return this;
	}

	/** The same with what could not be taken. */
	public CaseReading rejecting(Rejection rejected) {
		this.rejection = rejected;
		return this;
	}

	/** The same with what the models call their elements in the reader's language. */
	public CaseReading naming(Map<String, String> names) {
		this.elements = names;
		return this;
	}

	public String caseId() {
		return this.caseId;
	}

	public String marketId() {
		return this.marketId;
	}

	public Reader reader() {
		return this.reader;
	}

	public Locale locale() {
		return this.locale;
	}

	/** What the models call an element of theirs; its id where no name is known. */
	public String element(String id) {
		return this.elements.getOrDefault(id, id);
	}

	/** What of the case the task beside it is about; empty where it is the whole case. */
	public Optional<String> subject() {
		return Optional.ofNullable(this.subject);
	}

	/** Whether something can be done here by those of a group, and the reader is one. */
	public boolean isChangeableBy(StaffGroup group) {
		return this.changeable && this.reader.isIn(group);
	}

	/** What the reader sent by a form and could not be taken; null where nothing was. */
	public Rejection rejected(String form) {
		return (this.rejection != null && this.rejection.form().equals(form)) ? this.rejection : null;
	}

	/** What several panels need is looked up by the first of them. */
	public <T> T once(Class<T> what, Supplier<T> lookUp) {
		if (!this.known.containsKey(what)) {
			this.known.put(what, lookUp.get());
		}
		return what.cast(this.known.get(what));
	}

}
