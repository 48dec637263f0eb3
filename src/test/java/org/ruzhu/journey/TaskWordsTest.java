package org.ruzhu.journey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.market.Category;
import org.ruzhu.market.ForeignWords;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * No market speaks another's clauses in a task, on the provider's page or in Tasklist.
 */
@RuzhuTest
class TaskWordsTest extends MarketJourneyTest {

	@Autowired
	private Markets rules;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@LocalServerPort
	private int port;

	private final Set<String> read = new HashSet<>();

	private String market;

	@Override
	protected String market() {
		return this.market;
	}

	/** Whatever any market asks for; a form takes what it has fields for. */
	@Override
	protected Map<String, Object> facts() {
		Map<String, Object> all = new HashMap<>(Map.of("serviceHours", "7x8", "teamSize", 20, "socialSecurityStatement",
				true, "traceableCases", 1, "apiAbility", true, "certifiedEngineers", 3, "testAccount", true));
		all.putAll(Map.of("productKind", "software", "deliveredAsImage", true));
		return all;
	}

	@Override
	protected void confirmAccount() {
		super.confirmAccount();
		if (!this.walk.tasks("UserTask_AcceptAgreement").isEmpty()) {
			this.walk.answer("UserTask_AcceptAgreement", Map.of("agreementAccepted", "true"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "alibaba, iot", "kingsoft, base-software", "tencent-2019, image", "tencent-agency, service",
			"tencent-classic, operations" })
	void everyTaskSaysWhatItsOwnMarketSays(String marketId, String category) {
		this.market = marketId;
		this.walk.readBy(this::read);
		beApprovedFor(category);
		this.walk.tasks(null).forEach(this::read);
		assertThat(this.read).contains("UserTask_IdentifyEnterprise", "UserTask_ChooseCategories",
				"UserTask_StateFacts", "UserTask_UploadEvidence", "UserTask_AcceptAgreements",
				"UserTask_ReviewApplication");
	}

	@ParameterizedTest
	@ValueSource(strings = { "alibaba", "kingsoft", "tencent-2019", "tencent-agency" })
	void everyCategoryIsIntroducedWhereItIsChosen(String marketId) throws Exception {
		this.market = marketId;
		verify();
		String task = this.walk.open("UserTask_ChooseCategories").getId();
		List<LocalizedText> introductions = this.rules.get(marketId)
			.categories()
			.stream()
			.filter(Category::open)
			.flatMap((category) -> category.introduction().stream())
			.toList();
		assertThat(introductions).isNotEmpty();
		for (String page : List.of("/tasks/" + task, "/markets/" + marketId)) {
			assertThat(page(page, "zh")).contains(introductions.stream().map(LocalizedText::zh).toList());
			assertThat(page(page, "en")).contains(introductions.stream().map(LocalizedText::en).toList());
		}
	}

	private String page(String address, String language) throws Exception {
		return this.mvc
			.perform(
					get(address).cookie(new Cookie("language", language)).with(user(this.providerId).roles("PROVIDER")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private void read(Task task) {
		this.read.add(task.getTaskDefinitionKey());
		if (task.getAssignee() != null) {
			readAsProvider(task);
		}
		else {
			readAsStaff(task);
		}
	}

	private void readAsProvider(Task task) {
		for (String language : List.of("zh", "en")) {
			try {
				check(task, page("/tasks/" + task.getId(), language));
			}
			catch (Exception ex) {
				throw new AssertionError(task.getTaskDefinitionKey(), ex);
			}
		}
	}

	private void readAsStaff(Task task) {
		String name = "words-of-" + this.market;
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hireElsewhere(name, StaffGroup.REVIEWERS, StaffGroup.FINANCE, StaffGroup.OPERATIONS);
		if (this.identity.createTenantQuery().userMember(name).tenantId(this.market).count() == 0) {
			this.identity.createTenantUserMembership(this.market, name);
		}
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			Visitor reader = Visitor.staff(this.port, name).with("Accept-Language", locale.toLanguageTag());
			for (String page : List.of("/staff/tasks/%s/evidence", "/staff/tasks/cards?task=%s",
					"/camunda/api/engine/engine/default/task/%s/deployed-form",
					"/camunda/api/engine/engine/default/task/%s/form-variables")) {
				String said = reader.get(page.formatted(task.getId())).body();
				assertThat(said).as(page).isNotBlank();
				check(task, said);
			}
		}
	}

	private void check(Task task, String page) {
		Market its = this.rules.get(this.market);
		String said = HtmlUtils.htmlUnescape(page)
			.replaceAll("(?s)<(script|style|svg).*?</\\1>|<[^>]*>|\"(\\w*V|v)ersion\":\"[^\"]*\"", " ");
		assertThat(new ForeignWords(this.rules).in(said, its))
			.as("%s in %s: %s", task.getTaskDefinitionKey(), this.market, said)
			.isEmpty();
	}

}
