package org.ruzhu.platform.audit.process;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * A history level that stores the same as the engine's level {@code activity}, and keeps
 * its name and id in the database. In addition, the engine reports the operations of
 * staff.
 */
class ActivityAndOperations extends HistoryLevelActivity {

	@Override
	public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
		return event == HistoryEventTypes.USER_OPERATION_LOG || super.isHistoryEventProduced(event, entity);
	}

}
