package org.ruzhu.desk.queue.process;

import javax.sql.DataSource;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * Indexes for the lists in Tasklist. They lie on the engine's tables, which may be
 * younger than ours, so no migration can create them.
 */
@Component
class QueueIndexes {

	private final DataSource database;

	QueueIndexes(DataSource database) {
		this.database = database;
	}

	@EventListener(ApplicationStartedEvent.class)
	void create() {
		new ResourceDatabasePopulator(new ClassPathResource("db/engine/queue-indexes.sql")).execute(this.database);
	}

}
