package org.ruzhu.platform.audit.process;

import java.util.List;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * The entity manager of one command of the engine. It observes everything the command
 * writes, because all writes of the engine pass through it.
 */
class WatchedEntities extends DbEntityManager {

	private final CommandContext context = Context.getCommandContext();

	private final CommandDeeds deeds = new CommandDeeds();

	private final EngineLines lines;

	WatchedEntities(PersistenceSession session, EngineLines lines) {
		super(Context.getProcessEngineConfiguration().getIdGenerator(), session);
		this.lines = lines;
	}

	CommandDeeds deeds() {
		return this.deeds;
	}

	/** Called by the engine once, at the end of a successful command. */
	@Override
	public void flush() {
		super.flush();
		this.lines.write(this.context, this.deeds);
	}

	@Override
	protected void flushDbOperations(List<DbOperation> some, List<DbOperation> all) {
		this.deeds.written(some);
		super.flushDbOperations(some, all);
	}

	/** Creates one for each command. */
	record Factory(EngineLines lines) implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return DbEntityManager.class;
		}

		@Override
		public Session openSession() {
			return new WatchedEntities(Context.getCommandContext().getSession(PersistenceSession.class), this.lines);
		}

	}

}
