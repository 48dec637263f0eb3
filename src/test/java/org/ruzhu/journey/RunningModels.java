package org.ruzhu.journey;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.engine.ModelProvider;
import org.camunda.community.process_test_coverage.core.model.Model;

/**
 * The model that runs: a key alone does not tell one market's journey from another's.
 */
class RunningModels implements ModelProvider {

	@Override
	public Model getModel(String key) {
		ExecutionEntity execution = Context.getBpmnExecutionContext().getExecution();
		RepositoryService repository = execution.getProcessEngineServices().getRepositoryService();
		BpmnModelInstance model = repository.getBpmnModelInstance(execution.getProcessDefinitionId());
		int elements = model.getModelElementsByType(FlowNode.class).size()
				+ model.getModelElementsByType(SequenceFlow.class).size();
		return new Model(key, elements, null, Bpmn.convertToString(model));
	}

}
