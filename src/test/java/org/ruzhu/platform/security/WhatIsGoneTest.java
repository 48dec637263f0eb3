package org.ruzhu.platform.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.RuzhuTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever works on what somebody else has taken away is told so: a model, a form, a lock.
 */
@RuzhuTest
class WhatIsGoneTest {

	private static final String ANSWER = "{\"variables\":{\"verdict\":{\"value\":\"approve\"}}}";

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService management;

	@LocalServerPort
	private int port;

	private String deployment;

	@BeforeEach
	void hire() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("gone-reviewer", StaffGroup.REVIEWERS);
		staff.hire("gone-admin", StaffGroup.ADMINISTRATORS);
	}

	@AfterEach
	void clear() {
		if (this.repository.createDeploymentQuery().deploymentId(this.deployment).count() > 0) {
			this.repository.deleteDeployment(this.deployment, true);
		}
	}

	@Test
	void aTaskWhoseModelWasDeletedIsNotFoundByAnyDoor() {
		deploy(Bpmn.createExecutableProcess("GoneStep")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.userTask("Ask")
			.camundaCandidateGroups("reviewers")
			.endEvent()
			.done());
		String task = begin("GoneStep");

		HttpResponse<String> inUse = delete("/deployment/" + this.deployment);
		assertThat(inUse.statusCode()).as(inUse.body()).isBetween(400, 499);
		assertWords(inUse);
		assertThat(this.tasks.createTaskQuery().taskId(task).count()).isOne();

		this.repository.deleteDeployment(this.deployment, true);

		for (String way : new String[] { "/complete", "/submit-form" }) {
			assertGone(post("gone-reviewer", "/task/" + task + way, ANSWER));
		}
		assertGone(post("gone-reviewer", "/task/" + task + "/claim", "{\"userId\":\"gone-reviewer\"}"));
		for (String way : new String[] { "", "/form", "/deployed-form", "/form-variables" }) {
			assertGone(program("gone-reviewer").get("/engine-rest/task/" + task + way));
		}
	}

	@Test
	void aTaskWhoseFormWasDeletedSaysSoAndStays() {
		deploy(Bpmn.createExecutableProcess("GoneForm")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.userTask("Ask")
			.camundaCandidateGroups("reviewers")
			.camundaFormRef("gone-form")
			.camundaFormRefBinding("latest")
			.endEvent()
			.done());
		String form = this.repository.createDeployment()
			.addString("gone.form", "{\"id\":\"gone-form\",\"type\":\"default\",\"components\":[]}")
			.deploy()
			.getId();
		String task = begin("GoneForm");
		assertThat(program("gone-reviewer").get("/engine-rest/task/" + task + "/deployed-form").statusCode())
			.isEqualTo(200);
		this.repository.deleteDeployment(form, true);

		assertGone(program("gone-reviewer").get("/engine-rest/task/" + task + "/deployed-form"));
		for (String way : new String[] { "/complete", "/submit-form" }) {
			HttpResponse<String> refused = post("gone-reviewer", "/task/" + task + way, ANSWER);
			assertThat(refused.statusCode()).as(refused.body()).isBetween(400, 499);
			assertWords(refused);
		}
		assertThat(this.tasks.createTaskQuery().taskId(task).count()).isOne();
	}

	@Test
	void aWorkerWhoLostTheLockIsToldAndTheOtherGoesOn() {
		deploy(Bpmn.createExecutableProcess("GoneLock")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.serviceTask()
			.camundaExternalTask("gone-lock")
			.endEvent()
			.done());
		this.runtime.startProcessInstanceByKey("GoneLock");
		String fetch = "{\"workerId\":\"%s\",\"maxTasks\":1,\"topics\":[{\"topicName\":\"gone-lock\",\"lockDuration\":%d}]}";
		String task = post("gone-admin", "/external-task/fetchAndLock", fetch.formatted("one", 600_000)).body()
			.replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
		assertThat(post("gone-admin", "/external-task/" + task + "/unlock", "").statusCode()).isEqualTo(204);
		post("gone-admin", "/external-task/fetchAndLock", fetch.formatted("other", 600_000));

		for (String way : new String[] { "/complete", "/failure", "/bpmnError", "/extendLock" }) {
			HttpResponse<String> late = post("gone-admin", "/external-task/" + task + way,
					"{\"workerId\":\"one\",\"errorCode\":\"x\",\"newDuration\":60000}");
			assertThat(late.statusCode()).as(way + late.body()).isBetween(400, 499);
			assertWords(late);
		}
		assertThat(post("gone-admin", "/external-task/" + task + "/complete", "{\"workerId\":\"other\"}").statusCode())
			.isEqualTo(204);
		assertGone(post("gone-admin", "/external-task/" + task + "/complete", "{\"workerId\":\"other\"}"));
	}

	@Test
	void ofManyWhoRunAJobOneRunsItAndTheOthersAreTold() {
		deploy(Bpmn.createExecutableProcess("GoneJob")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.intermediateCatchEvent()
			.timerWithDuration("P30D")
			.endEvent()
			.done());
		String instance = this.runtime.startProcessInstanceByKey("GoneJob").getId();
		String job = this.management.createJobQuery().processInstanceId(instance).singleResult().getId();

		List<Integer> answers = IntStream.range(0, 6)
			.mapToObj((number) -> CompletableFuture
				.supplyAsync(() -> post("gone-admin", "/job/" + job + "/execute", "").statusCode()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(answers).containsOnlyOnce(204);
		assertThat(answers).isSubsetOf(204, 404, 409);
		assertGone(post("gone-admin", "/job/" + job + "/execute", ""));
	}

	private void deploy(BpmnModelInstance model) {
		this.deployment = this.repository.createDeployment().addModelInstance("gone.bpmn", model).deploy().getId();
	}

	private String begin(String model) {
		String instance = this.runtime.startProcessInstanceByKey(model).getId();
		return this.tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
	}

	private static void assertGone(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
		assertWords(answer);
	}

	private static void assertWords(HttpResponse<String> answer) {
		assertThat(answer.body()).containsPattern("\"message\":\"\\p{IsHan}").doesNotContain("ENGINE-", "org.camunda");
	}

	private HttpResponse<String> delete(String path) {
		Visitor admin = program("gone-admin");
		return admin.send(admin.request("/engine-rest" + path).DELETE());
	}

	private HttpResponse<String> post(String staff, String path, String body) {
		return program(staff).post("/engine-rest" + path, body);
	}

	private Visitor program(String staff) {
		return Visitor.program(this.port, staff).with("Accept-Language", "zh");
	}

}
