package org.ruzhu.platform.audit.process;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.audit.LineRecorded;
import org.ruzhu.platform.engine.EngineCases;

/**
 * Writes an audit line for everything that staff write in the engine, in the same
 * transaction. The line follows the engine's operation log, or the command itself if that
 * log has no entry.
 */
@Component
class EngineLines {

	private static final Pattern NAME = Pattern.compile("[\\w.:-]{1,64}");

	private final AuditLog audit;

	EngineLines(AuditLog audit) {
		this.audit = audit;
	}

	/** Remembers the lines that the application writes during the current command. */
	@EventListener
	void on(LineRecorded recorded) {
		CommandContext context = Context.getCommandContext();
		if (context != null && context.getDbEntityManager() instanceof WatchedEntities watched) {
			watched.deeds().told(recorded.line());
		}
	}

	void write(CommandContext context, CommandDeeds command) {
		String actor = context.getAuthenticatedUserId();
		if (actor == null || actor.isEmpty()) {
			BatchDeed.of(context)
				.filter((batch) -> command.isWritten())
				.ifPresent((batch) -> cases(command, context)
					.forEach((caseId) -> record(batch.actor(), caseId, batch.deed(), command)));
			return;
		}
		if (command.isWritten() && command.deeds().isEmpty()) {
			EngineDeed unnamed = UnloggedCommands.deed(Context.getCommandInvocationContext().getCommand());
			command.add(unnamed.action(), null, null, unnamed.detail());
		}
		for (EngineDeed deed : List.copyOf(command.deeds())) {
			cases(deed, command, context).stream()
				.filter((caseId) -> !deed.isOfTask() || !command.isTold(caseId, actor))
				.forEach((caseId) -> record(actor, caseId, deed, command));
		}
	}

	/** The cases to write a line for; a single null if there is no case. */
	private static Collection<String> cases(EngineDeed deed, CommandDeeds command, CommandContext context) {
		if (deed.caseId() != null || deed.instanceId() != null) {
			return Collections.singleton(deed.caseId());
		}
		Set<String> cases = cases(command, context);
		return cases.isEmpty() ? Collections.singleton(null) : cases;
	}

	private static Set<String> cases(CommandDeeds command, CommandContext context) {
		return command.instances()
			.stream()
			.map((instance) -> EngineCases.of(instance, context))
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private void record(String actor, String caseId, EngineDeed deed, CommandDeeds command) {
		String variables = deed.action().entity().equals("Variable") ? names(command.variables()) : "";
		this.audit.recordEngine(actor, caseId, deed.action(), (deed.detail() + variables).strip());
	}

	private static String names(Set<String> variables) {
		return variables.stream()
			.map((name) -> NAME.matcher(name).matches() ? name : "?")
			.map((name) -> " variable=" + name)
			.collect(Collectors.joining());
	}

}
