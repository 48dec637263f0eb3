package org.ruzhu.portal.shell.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.provider.account.AccountQueue;
import org.ruzhu.provider.cases.OnboardingCases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What a provider sees of a task's form, and what sending it does. */
@RuzhuTest
class TaskPagesTest {

	private static final byte[] PICTURE = TestPapers.png(2000);

	private static final Cookie ENGLISH = new Cookie("language", "en");

	private static int people;

	@Autowired
	private Names names;

	@Autowired
	private AccountQueue queue;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private OnboardingCases cases;

	@Autowired
	private RepositoryService repositoryService;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private TaskService taskService;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Documents documents;

	private String provider;

	private String caseId;

	private String task;

	@BeforeEach
	void aProviderWithATask() throws Exception {
		this.provider = signUp();
		this.caseId = this.cases.ofProvider(this.provider).get(0).id();
		this.repositoryService.createDeployment()
			.name("everything")
			.addClasspathResource("portal/everything.bpmn")
			.addClasspathResource("portal/everything.form")
			.enableDuplicateFiltering(true)
			.deploy();
		this.runtimeService.createProcessInstanceByKey("Everything")
			.businessKey(this.caseId)
			.setVariable("providerId", this.provider)
			.execute();
		this.task = this.taskService.createTaskQuery()
			.taskAssignee(this.provider)
			.taskDefinitionKey("UserTask_FillInEverything")
			.singleResult()
			.getId();
	}

	@ParameterizedTest
	@ValueSource(strings = { "agreement", "contract", "deposit-receipt", "invoice", "product-file", "red-letter-form",
			"test-account-sheet", "violation-evidence" })
	void everyKindOfFileIsNamedInBothLanguages(String kind) {
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			LocaleContextHolder.setLocale(locale);
			assertThat(this.names.document(kind)).as(locale.toString()).isNotEqualTo(kind);
		}
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void everyKindOfComponentIsDrawnInChinese() throws Exception {
		show().andExpect(status().isOk())
			.andExpect(content().string(stringContainsInOrder("样样都填", "请<strong>如实</strong>填写", "公司", "名称", "全称", "简介",
					"年数", "时间", "五天", "类型", "甲", "乙", "原因", "同意", "多选", "红", "标签", "云", "日期", "文件", "暗号", "交上")))
			.andExpect(content().string(allOf(containsString("<textarea"), containsString("inputmode=\"decimal\""),
					containsString("<select"), containsString("type=\"radio\""), containsString("type=\"checkbox\""),
					containsString("type=\"date\""), containsString("type=\"file\""), containsString("accept=\".png\""),
					containsString("<hr>"))));
	}

	@Test
	void everyKindOfComponentIsDrawnInEnglish() throws Exception {
		this.mvc.perform(get("/tasks/" + this.task).with(me()).cookie(ENGLISH))
			.andExpect(content().string(stringContainsInOrder("Fill in everything", "<strong>honest</strong>",
					"Company", "Name", "In full", "Story", "Years", "Hours", "Five days", "Kind", "First", "Second",
					"Why", "I agree", "Many", "Red", "Tags", "Cloud", "Day", "Paper", "Code word", "Hand in")));
	}

	@Test
	void whatAFormSaysCannotBringMarkupOfItsOwn() throws Exception {
		show().andExpect(content().string(not(containsString("<script>alert"))));
	}

	@Test
	void aWrongAnswerIsMarkedAtItsFieldAndWhatWasTypedStays() throws Exception {
		this.mvc.perform(answer().param("story", "十年老店").param("years", "很久").param("kind", "a"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("id=\"problem-name\""),
					containsString("id=\"problem-years\""), containsString("十年老店"), containsString("value=\"很久\""),
					not(containsString("id=\"problem-why\"")))));

		show().andExpect(content().string(allOf(containsString("十年老店"), containsString("value=\"很久\""))));
	}

	@Test
	void aFieldThatTheAnswersShowIsAskedFor() throws Exception {
		this.mvc.perform(answer().param("name", "青山").param("kind", "b"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"problem-why\"")));
	}

	@Test
	void aDraftIsKeptAsItIsTypedButForSecrets() throws Exception {
		this.mvc
			.perform(draft().param("name", "青").param("kind", "a").param("code", "芝麻开门").header("HX-Request", "true"))
			.andExpect(status().isOk())
			.andExpect(
					header().string("HX-Trigger", allOf(containsString("ruzhu:hidden"), containsString("Field_why"))))
			.andExpect(content().string(containsString("已保存")));

		show().andExpect(content().string(allOf(containsString("value=\"青\""), not(containsString("芝麻开门")))));
	}

	@Test
	void aDraftIsKeptWithoutScriptsToo() throws Exception {
		this.mvc.perform(draft().param("name", "青")).andExpect(redirectedUrl("/tasks/" + this.task));

		show().andExpect(content().string(containsString("value=\"青\"")));
	}

	@Test
	void aFileIsKeptWithTheDraftAndCanBeRemoved() throws Exception {
		this.mvc.perform(draft().file(picture(PICTURE)).header("HX-Request", "true"))
			.andExpect(content().string(allOf(containsString("hx-swap-oob"), containsString("licence.png"))));
		String document = uploaded();

		this.mvc.perform(draft().param("paper", document).param("remove", "paper"));
		show().andExpect(content().string(not(containsString("licence.png"))));
	}

	@Test
	void aFileThatWasReplacedBeforeTheFormIsSentIsNoEvidence() throws Exception {
		this.mvc.perform(draft().file(picture(PICTURE)));
		this.mvc.perform(draft().file(picture(TestPapers.png())).param("paper", uploaded()));
		String last = uploaded();
		assertThat(this.documents.of(this.caseId)).isEmpty();

		this.mvc.perform(answer().param("paper", last).param("name", "青山").param("kind", "a"));

		assertThat(this.documents.of(this.caseId)).extracting(Document::id).containsExactly(last);
	}

	@Test
	void aDisguisedFileIsRefusedAtItsField() throws Exception {
		this.mvc.perform(answer().file(picture("#!/bin/sh".getBytes())).param("name", "青山").param("kind", "a"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("id=\"problem-paper\""), containsString("value=\"青山\""))));
	}

	@Test
	void nobodyHandsInAnotherCasesFile() throws Exception {
		this.mvc.perform(draft().file(picture(PICTURE)));
		String document = uploaded();
		aProviderWithATask();

		this.mvc.perform(draft().param("paper", document));

		show().andExpect(content().string(not(containsString(document))));
	}

	@Test
	void aTaskIsDoneOnce() throws Exception {
		this.mvc.perform(answer().param("name", "青山").param("kind", "a"))
			.andExpect(status().isSeeOther())
			.andExpect(redirectedUrl("/cases/" + this.caseId));

		this.mvc.perform(answer().param("name", "青山").param("kind", "a"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("这一步已经完成"), containsString("/cases/" + this.caseId))));
		show().andExpect(status().isUnprocessableEntity());
	}

	@Test
	void theEngineKeepsNoAnswer() throws Exception {
		this.mvc.perform(answer().param("name", "青山").param("kind", "a"));

		assertThat(this.jdbc.sql("select count(*) from act_ru_variable where name_ = 'name'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void someoneElsesTaskAndCaseDoNotExist() throws Exception {
		String task = this.task;
		String caseId = this.caseId;
		aProviderWithATask();

		for (String path : new String[] { "/tasks/" + task, "/tasks/nothing", "/cases/" + caseId,
				"/cases/" + caseId + "/diagram", "/cases/APP-1999-000001", "/exit/" + caseId, "/messages/999999" }) {
			this.mvc.perform(get(path).with(me()))
				.andExpect(status().isNotFound())
				.andExpect(content().string(not(containsString("查看这次入驻"))));
		}
		this.mvc.perform(multipart("/tasks/" + task).with(me()).with(csrf())).andExpect(status().isNotFound());
		this.mvc.perform(post("/cases/" + caseId + "/withdraw").with(me()).with(csrf()))
			.andExpect(status().isNotFound());
	}

	@Test
	void aMarketThatDoesNotExistCannotBeJoined() throws Exception {
		this.mvc.perform(post("/cases").param("market", "nowhere").with(me()).with(csrf()))
			.andExpect(status().isNotFound());
	}

	@Test
	void theCasePageShowsTheOpenTaskAndTheJourney() throws Exception {
		this.mvc.perform(get("/cases/" + this.caseId).with(me()))
			.andExpect(status().isOk())
			.andExpect(content().string(stringContainsInOrder("注册账号", "轮到您", "样样都填", "交上", "我的入驻流程", "经过")));
		this.mvc.perform(get("/cases/" + this.caseId + "/diagram").with(me()).cookie(ENGLISH))
			.andExpect(
					content().string(allOf(containsString("CallActivity_PayDeposit"), containsString("Pay deposit"))));
	}

	@Test
	void theHomePageSaysWhoseTurnItIs() throws Exception {
		this.mvc.perform(get("/home").with(me()))
			.andExpect(content().string(stringContainsInOrder("腾讯云云市场", this.caseId, "轮到您", "样样都填")));
		this.mvc.perform(get("/home").with(me()).cookie(ENGLISH))
			.andExpect(
					content().string(stringContainsInOrder("Tencent Cloud Market", "Your turn", "Fill in everything")));
	}

	@Test
	void whoWithdrawsConfirmsItFirst() throws Exception {
		this.mvc.perform(get("/cases/" + this.caseId + "/withdraw").with(me()))
			.andExpect(content().string(containsString("确认撤回")));
		this.mvc.perform(post("/cases/" + this.caseId + "/withdraw").with(me()).with(csrf()))
			.andExpect(redirectedUrl("/cases/" + this.caseId));
		this.mvc.perform(get("/home").with(me())).andExpect(content().string(containsString("已撤回")));
		this.mvc.perform(post("/cases/" + this.caseId + "/withdraw").with(me()).with(csrf()))
			.andExpect(status().isConflict());
	}

	@Test
	void pagesOfTheProviderOpenInBothLanguages() throws Exception {
		for (String path : new String[] { "/home", "/messages", "/deposit", "/exit/" + this.caseId,
				"/cases/" + this.caseId }) {
			this.mvc.perform(get(path).with(me())).andExpect(status().isOk());
			this.mvc.perform(get(path).with(me()).cookie(ENGLISH))
				.andExpect(status().isOk())
				.andExpect(content().string(containsString("lang=\"en\"")));
		}
	}

	@Test
	void theLanguageIsSwitchedAndTheReaderStaysWhereTheyWere() throws Exception {
		this.mvc.perform(post("/language").param("to", "en").param("back", "/login").with(csrf()))
			.andExpect(redirectedUrl("/login"))
			.andExpect(header().string("Set-Cookie", containsString("language=en")));
		this.mvc.perform(post("/language").param("to", "en").param("back", "//elsewhere.example").with(csrf()))
			.andExpect(redirectedUrl("/"));
	}

	private ResultActions show() throws Exception {
		return this.mvc.perform(get("/tasks/" + this.task).with(me()));
	}

	private MockMultipartHttpServletRequestBuilder answer() {
		return (MockMultipartHttpServletRequestBuilder) multipart("/tasks/" + this.task).with(me()).with(csrf());
	}

	private MockMultipartHttpServletRequestBuilder draft() {
		return (MockMultipartHttpServletRequestBuilder) multipart("/tasks/" + this.task + "/draft").with(me())
			.with(csrf());
	}

	private RequestPostProcessor me() {
		return user(this.provider).roles("PROVIDER");
	}

	private static MockMultipartFile picture(byte[] content) {
		return new MockMultipartFile("paper.file", "licence.png", "image/png", content);
	}

	private String uploaded() throws Exception {
		String page = show().andReturn().getResponse().getContentAsString();
		Matcher document = Pattern.compile("name=\"paper\" value=\"([\\w-]+)\"").matcher(page);
		assertThat(document.find()).isTrue();
		return document.group(1);
	}

	private String signUp() throws Exception {
		String email = "portal%d@example.com".formatted(++people);
		this.mvc.perform(post("/signup").param("email", email)
			.param("mobile", "1390000%04d".formatted(people))
			.param("password", "qing-shan-2026!")
			.param("language", "zh-CN")
			.param("market", "tencent-classic")
			.with(csrf())
			.with((request) -> {
				request.setRemoteAddr("10.40.0." + people);
				return request;
			})).andExpect(status().isOk());
		this.queue.takeUp();
		return this.jdbc.sql("select id from account where email = ?").param(email).query(String.class).single();
	}

}
