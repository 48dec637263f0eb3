package org.ruzhu.platform.audit.process;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * Stores what the engine's level {@code activity} stores, by whose name and number it is
 * known to the database, and lets the engine say what staff do with it besides.
 */
class ActivityAndOperations extends HistoryLevelActivity {

	@Override
	public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
		return event == HistoryEventTypes.USER_OPERATION_LOG || super.isHistoryEventProduced(event, entity);
	}

}
