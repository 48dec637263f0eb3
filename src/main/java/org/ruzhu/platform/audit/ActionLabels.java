package org.ruzhu.platform.audit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The labels of audit log lines. Each feature has the labels of its own actions. */
@Component
public class ActionLabels {

	private static final List<String> TELLERS = List.of("account", "enterprise", "application", "review", "agreement",
			"deposit", "payment", "refund", "payout", "order", "product", "exit", "document", "violation", "shop",
			"change", "licence", "contract", "category", "invoice");

	private final MessageSource messages;

	ActionLabels(MessageSource messages) {
		this.messages = messages;
	}

	/** The label of an action that the case's provider may see; empty if it may not. */
	public Optional<String> of(String action, Locale locale) {
		return TELLERS.stream()
			.map((feature) -> this.messages.getMessage(feature + ".action." + action, null, null, locale))
			.filter(Objects::nonNull)
			.findFirst();
	}

	/** The label of an action for staff, including actions that only staff may see. */
	public Optional<String> forStaff(String action, Locale locale) {
		return EngineAction.of(action)
			.map((engine) -> engine(engine, locale))
			.or(() -> Optional.ofNullable(this.messages.getMessage("staff.action." + action, null, null, locale)))
			.or(() -> of(action, locale));
	}

	/**
	 * The label of an action of the engine. Terms without a translation are shown as they
	 * are.
	 */
	private String engine(EngineAction action, Locale locale) {
		String entity = this.messages.getMessage("audit.entity." + action.entity(), null, action.entity(), locale);
		String done = this.messages.getMessage("audit.operation." + action.operation(), null, action.operation(),
				locale);
		return this.messages.getMessage("audit.engine", new Object[] { entity, done }, locale);
	}

}
