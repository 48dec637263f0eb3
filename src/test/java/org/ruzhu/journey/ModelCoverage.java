package org.ruzhu.journey;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A model's test passes nearly all of the model: at least 95 % of its nodes. What each
 * test passed is drawn in {@code target/process-test-coverage}.
 */
class ModelCoverage implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

	private static final double FLOOR = 0.95;

	private DefaultCollector collector;

	@Override
	public void beforeAll(ExtensionContext test) {
		this.collector = collect(SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class), suite(test));
	}

	/** Has the engine report to a suite from now on. */
	static DefaultCollector collect(ProcessEngine engine, String suite) {
		DefaultCollector collector = new DefaultCollector(new RunningModels());
		collector.createSuite(new Suite(suite, suite));
		collector.activateSuite(suite);
		new ProcessEngineAdapter(engine, collector).initializeListeners();
		return collector;
	}

	@Override
	public void beforeEach(ExtensionContext test) {
		this.collector.createRun(new Run(test.getUniqueId(), test.getDisplayName()), suite(test));
		this.collector.activateRun(test.getUniqueId());
	}

	@Override
	public void afterAll(ExtensionContext test) {
		CoverageReportUtil.createReport(this.collector, "target/process-test-coverage/" + suite(test));
		ProcessTest model = test.getRequiredTestClass().getAnnotation(ProcessTest.class);
		Set<String> passed = this.collector.getActiveSuite()
			.getEvents(model.value())
			.stream()
			.map(Event::getDefinitionKey)
			.collect(Collectors.toSet());
		List<String> nodes = nodes(test, model);
		List<String> missed = nodes.stream().filter((node) -> !passed.contains(node)).toList();
		assertThat((double) missed.size() / nodes.size()).as("nodes of %s no test passed: %s", model, missed)
			.isLessThanOrEqualTo(1 - FLOOR);
	}

	private static String suite(ExtensionContext test) {
		return test.getRequiredTestClass().getName();
	}

	private static List<String> nodes(ExtensionContext test, ProcessTest model) {
		RepositoryService repository = SpringExtension.getApplicationContext(test).getBean(RepositoryService.class);
		ProcessDefinitionQuery query = repository.createProcessDefinitionQuery()
			.processDefinitionKey(model.value())
			.latestVersion();
		ProcessDefinition latest = model.market().isEmpty() ? query.withoutTenantId().singleResult()
				: query.tenantIdIn(model.market()).singleResult();
		return repository.getBpmnModelInstance(latest.getId())
			.getModelElementsByType(FlowNode.class)
			.stream()
			.map(FlowNode::getId)
			.toList();
	}

}
