package org.ruzhu.platform.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

import org.ruzhu.platform.security.StaffOfTheTest;

/** What a request to the engine is about, made anew for each request by its name. */
class EngineMakings {

	private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

	private static final String MARKET = "tencent-classic";

	private static final String TABLE = """
			<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="trail"
			 xmlns:camunda="http://camunda.org/schema/1.0/dmn"><decision id="TrailTable" name="t" camunda:historyTimeToLive="7">
			<decisionTable id="table" hitPolicy="FIRST"><input id="i"><inputExpression id="e" typeRef="integer"><text>a</text>
			</inputExpression></input><output id="o" name="o" typeRef="integer"/><rule id="r"><inputEntry id="ie"><text></text>
			</inputEntry><outputEntry id="oe"><text>1</text></outputEntry></rule></decisionTable></decision></definitions>""";

	private final ProcessEngine engine;

	private final Map<String, Supplier<String>> makers = new LinkedHashMap<>();

	private int number;

	private String definition;

	private String newer;

	private String instance;

	EngineMakings(ProcessEngine engine) {
		this.engine = engine;
		this.makers.put("n", () -> "" + this.number);
		this.makers.put("password", () -> StaffOfTheTest.PASSWORD);
		this.makers.put("definition", () -> this.definition);
		this.makers.put("newer", () -> this.newer);
		this.makers.put("table", this::table);
		this.makers.put("topic", () -> "trail-" + instance());
		this.makers.put("instance", this::instance);
		this.makers.put("task", () -> task().getId());
		this.makers.put("claimed", this::claimed);
		this.makers.put("alone", this::alone);
		this.makers.put("waiting", () -> execution("Wait"));
		this.makers.put("listening", () -> execution("CatchMessage"));
		this.makers.put("signalled", () -> execution("CatchSignal"));
		this.makers.put("job", this::job);
		this.makers.put("jobDefinition", this::jobDefinition);
		this.makers.put("externalTask", this::externalTask);
		this.makers.put("locked", this::locked);
		this.makers.put("incident", this::incident);
		this.makers.put("finished", this::finished);
		this.makers.put("batch", this::batch);
		this.makers.put("comment", () -> this.engine.getTaskService().createComment(null, instance(), "x").getId());
		this.makers.put("taskComment",
				() -> this.engine.getTaskService().createComment(task().getId(), null, "x").getId());
		this.makers.put("attachment", this::attachment);
		this.makers.put("deployment", () -> deploy("TrailDeployed" + this.number, null).getId());
		this.makers.put("other", () -> deployed("TrailOther", null).getKey());
		this.makers.put("otherId", () -> deployed("TrailOther", null).getId());
		this.makers.put("ofMarket", () -> deployed("TrailMarket", MARKET).getKey());
		this.makers.put("instructions", this::instructions);
		this.makers.put("user", () -> user("trail-user-"));
		this.makers.put("group", this::group);
		this.makers.put("member", this::member);
		this.makers.put("tenant", this::tenant);
		this.makers.put("resident", this::resident);
		this.makers.put("authorization", this::authorization);
		this.makers.put("filter", this::filter);
	}

	void deploy() {
		this.definition = deploy("Trail", MARKET).getDeployedProcessDefinitions().get(0).getId();
		this.newer = deploy("Trail", MARKET).getDeployedProcessDefinitions().get(0).getId();
		deploy("Trail", null);
		this.engine.getRepositoryService()
			.createDeployment()
			.name("trail-test")
			.addModelInstance("condition.bpmn",
					Bpmn.createExecutableProcess("TrailCondition")
						.camundaHistoryTimeToLive(30)
						.startEvent()
						.condition("${hot}")
						.userTask("TrailHot")
						.endEvent()
						.done())
			.addString("trail.dmn", TABLE)
			.deploy();
		this.engine.getRepositoryService()
			.createDeployment()
			.name("trail-test")
			.tenantId(MARKET)
			.addString("trail.dmn", TABLE)
			.deploy();
	}

	void clear() {
		this.engine.getRepositoryService()
			.createDeploymentQuery()
			.deploymentNameLike("trail%")
			.list()
			.forEach((one) -> this.engine.getRepositoryService().deleteDeployment(one.getId(), true));
		IdentityService identity = this.engine.getIdentityService();
		identity.createTenantQuery()
			.list()
			.stream()
			.filter((tenant) -> tenant.getId().startsWith("trail-"))
			.forEach((tenant) -> identity.deleteTenant(tenant.getId()));
		identity.createGroupQuery()
			.list()
			.stream()
			.filter((group) -> group.getId().startsWith("trail-"))
			.forEach((group) -> identity.deleteGroup(group.getId()));
		this.engine.getHistoryService()
			.findHistoryCleanupJobs()
			.forEach((job) -> this.engine.getManagementService().deleteJob(job.getId()));
	}

	/** Turns to the next request, for which all is made anew. */
	void next() {
		this.number++;
		this.instance = null;
	}

	String fill(String text) {
		Matcher places = PLACE.matcher(text);
		StringBuilder filled = new StringBuilder();
		while (places.find()) {
			Supplier<String> maker = this.makers.get(places.group(1));
			places.appendReplacement(filled, Matcher.quoteReplacement((maker != null) ? maker.get() : places.group()));
		}
		return places.appendTail(filled).toString();
	}

	private DeploymentWithDefinitions deploy(String key, String market) {
		return this.engine.getRepositoryService()
			.createDeployment()
			.name("trail-test")
			.tenantId(market)
			.addModelInstance(key + ".bpmn", model(key))
			.deployWithResult();
	}

	private ProcessDefinition deployed(String stem, String market) {
		return deploy(stem + this.number, market).getDeployedProcessDefinitions().get(0);
	}

	private static BpmnModelInstance model(String key) {
		return Bpmn.createExecutableProcess(key)
			.camundaHistoryTimeToLive(30)
			.startEvent()
			.parallelGateway("Fork")
			.userTask("TrailTask")
			.camundaCandidateGroups("camunda-admin")
			.endEvent()
			.moveToNode("Fork")
			.receiveTask("Wait")
			.message("TrailNever")
			.endEvent()
			.moveToNode("Fork")
			.intermediateCatchEvent("CatchMessage")
			.message("TrailMessage")
			.endEvent()
			.moveToNode("Fork")
			.intermediateCatchEvent("CatchSignal")
			.signal("TrailSignal")
			.endEvent()
			.moveToNode("Fork")
			.intermediateCatchEvent("CatchTimer")
			.timerWithDuration("P1D")
			.endEvent()
			.moveToNode("Fork")
			.serviceTask("External")
			.camundaExternalTask("trail-${execution.processInstanceId}")
			.endEvent()
			.moveToActivity("External")
			.boundaryEvent("Failed")
			.error("e")
			.endEvent()
			.done();
	}

	private String table() {
		return this.engine.getRepositoryService()
			.createDecisionDefinitionQuery()
			.decisionDefinitionKey("TrailTable")
			.withoutTenantId()
			.singleResult()
			.getId();
	}

	private String instance() {
		if (this.instance == null) {
			this.instance = this.engine.getRuntimeService()
				.startProcessInstanceById(this.definition, Variables.putValue("known", 1))
				.getId();
			this.engine.getRuntimeService().setVariableLocal(execution("Wait"), "local", 1);
		}
		return this.instance;
	}

	private Task task() {
		Task task = this.engine.getTaskService().createTaskQuery().processInstanceId(instance()).singleResult();
		this.engine.getTaskService().setVariableLocal(task.getId(), "local", 1);
		return task;
	}

	private String claimed() {
		String id = task().getId();
		this.engine.getTaskService().setAssignee(id, "trail-admin");
		return id;
	}

	private String alone() {
		Task task = this.engine.getTaskService().newTask("trail-alone-" + this.number);
		this.engine.getTaskService().saveTask(task);
		return task.getId();
	}

	private String execution(String activity) {
		Execution execution = this.engine.getRuntimeService()
			.createExecutionQuery()
			.processInstanceId(instance())
			.activityId(activity)
			.singleResult();
		return execution.getId();
	}

	private String job() {
		return this.engine.getManagementService().createJobQuery().processInstanceId(instance()).singleResult().getId();
	}

	private String jobDefinition() {
		return this.engine.getManagementService()
			.createJobDefinitionQuery()
			.processDefinitionId(this.definition)
			.list()
			.get(0)
			.getId();
	}

	private String externalTask() {
		return this.engine.getExternalTaskService()
			.createExternalTaskQuery()
			.processInstanceId(instance())
			.singleResult()
			.getId();
	}

	private String locked() {
		List<LockedExternalTask> locked = this.engine.getExternalTaskService()
			.fetchAndLock(1, "w")
			.topic("trail-" + instance(), 100_000)
			.execute();
		return locked.get(0).getId();
	}

	private String incident() {
		return this.engine.getRuntimeService().createIncident("trail", execution("Wait"), "x").getId();
	}

	private String finished() {
		this.engine.getRuntimeService().deleteProcessInstance(instance(), "test");
		return this.instance;
	}

	private String batch() {
		return this.engine.getRuntimeService().deleteProcessInstancesAsync(List.of(instance()), "test").getId();
	}

	private String attachment() {
		return this.engine.getTaskService()
			.createAttachment("text", task().getId(), null, "x", "x", "http://localhost")
			.getId();
	}

	private String instructions() {
		return List.of("TrailTask", "Wait", "CatchMessage", "CatchSignal", "CatchTimer", "External")
			.stream()
			.map("{\"sourceActivityIds\":[\"%1$s\"],\"targetActivityIds\":[\"%1$s\"]}"::formatted)
			.toList()
			.toString();
	}

	private String user(String stem) {
		String id = stem + this.number;
		if (this.engine.getIdentityService().createUserQuery().userId(id).count() == 0) {
			User user = this.engine.getIdentityService().newUser(id);
			user.setPassword(StaffOfTheTest.PASSWORD);
			this.engine.getIdentityService().saveUser(user);
		}
		return id;
	}

	private String group() {
		String id = "trail-group-" + this.number;
		if (this.engine.getIdentityService().createGroupQuery().groupId(id).count() == 0) {
			Group group = this.engine.getIdentityService().newGroup(id);
			this.engine.getIdentityService().saveGroup(group);
		}
		return id;
	}

	private String member() {
		String member = user("trail-member-");
		this.engine.getIdentityService().createMembership(member, group());
		return member;
	}

	private String tenant() {
		String id = "trail-tenant-" + this.number;
		if (this.engine.getIdentityService().createTenantQuery().tenantId(id).count() == 0) {
			Tenant tenant = this.engine.getIdentityService().newTenant(id);
			this.engine.getIdentityService().saveTenant(tenant);
			this.engine.getIdentityService().createTenantGroupMembership(id, "reviewers");
		}
		return id;
	}

	private String resident() {
		String resident = user("trail-resident-");
		this.engine.getIdentityService().createTenantUserMembership(tenant(), resident);
		return resident;
	}

	private String authorization() {
		Authorization grant = this.engine.getAuthorizationService()
			.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		grant.setUserId("trail-granted-" + this.number);
		grant.setResource(Resources.USER);
		grant.setResourceId("trail-granted-" + this.number);
		grant.addPermission(Permissions.READ);
		return this.engine.getAuthorizationService().saveAuthorization(grant).getId();
	}

	private String filter() {
		Filter filter = this.engine.getFilterService().newTaskFilter("trail-" + this.number);
		return this.engine.getFilterService().saveFilter(filter).getId();
	}

}
