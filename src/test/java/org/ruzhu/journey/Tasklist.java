package org.ruzhu.journey;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Camunda Tasklist as a member of staff uses it, in Chinese. */
final class Tasklist {

	private static final double PATIENCE = 60_000;

	private static final Pattern UNTRANSLATED = Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b");

	private static final LocatorAssertions.ContainsTextOptions VISIBLE = new LocatorAssertions.ContainsTextOptions()
		.setUseInnerText(true)
		.setTimeout(PATIENCE);

	private final Page page;

	private final String address;

	Tasklist(Page page, String address) {
		this.page = page;
		this.address = address;
		page.setDefaultTimeout(PATIENCE);
	}

	Page page() {
		return this.page;
	}

	void logIn(String staff, String password) {
		this.page.navigate(this.address + "/staff/login");
		this.page.fill("#username", staff);
		this.page.fill("#password", password);
		this.page.click("main button[type=submit]");
		this.page.waitForURL(Pattern.compile("/staff$"));
	}

	/**
	 * Opens Tasklist itself or its neighbour Cockpit, Admin or Welcome, again if its
	 * scripts do not arrive in time.
	 */
	void open(String webapp) {
		Locator foot = this.page.getByText("Camunda Platform").first();
		await().pollInSameThread().atMost(Duration.ofMinutes(2)).until(() -> {
			this.page.navigate("about:blank");
			this.page.navigate(this.address + "/camunda/app/" + webapp + "/default/");
			return appears(foot);
		});
	}

	/** The texts are all there, and nothing that was left untranslated or advertises. */
	void shows(String... texts) {
		LocatorAssertions body = assertThat(this.page.locator("body"));
		for (String text : texts) {
			body.containsText(text, VISIBLE);
		}
		assertThat(this.page.locator("body")).not().containsText(UNTRANSLATED, VISIBLE);
		assertThat(this.page.locator(".ce-eol-banner")).isHidden();
	}

	/** Opens a task by its address and claims it. */
	void claim(String taskId) {
		Locator claim = this.page.getByText("认领", new Page.GetByTextOptions().setExact(true)).first();
		await().pollInSameThread().atMost(Duration.ofMinutes(2)).until(() -> {
			// Tasklist reads the address only when it is loaded, and may rewrite it while
			// it loads.
			this.page.navigate("about:blank");
			this.page.navigate(this.address + "/camunda/app/tasklist/default/#/?task=" + taskId);
			return appears(claim);
		});
		claim.click();
		assertThat(this.page.locator("form.fjs-form :is(input, textarea):enabled").first()).isVisible();
	}

	/** Opens a task by its address. */
	void show(String taskId) {
		Locator form = this.page.locator("form.fjs-form");
		await().pollInSameThread().atMost(Duration.ofMinutes(2)).until(() -> {
			this.page.navigate("about:blank");
			this.page.navigate(this.address + "/camunda/app/tasklist/default/#/?task=" + taskId);
			return appears(form);
		});
	}

	/** Turns to another list on the left. */
	void turnToList(String name) {
		this.page.locator("section.task-filters").getByText(name).first().click();
		assertThat(this.page.locator("li.task").first()).isVisible();
	}

	/** Goes on to the task of another company in the list. */
	void turnTo(String company) {
		this.page.locator("li.task").filter(new Locator.FilterOptions().setHasText(company)).locator("h4 a").click();
		assertThat(this.page.locator(".ruzhu-head")).containsText(company);
	}

	/** Claims the task that is shown. */
	void claimHere() {
		this.page.getByText("认领", new Page.GetByTextOptions().setExact(true)).first().click();
		assertThat(completing()).isEnabled();
	}

	private Locator completing() {
		return this.page.locator("[cam-tasklist-form] .form-actions .btn-primary");
	}

	/** The form and the evidence are both of one task, and say so. */
	void isOf(String company, String caseId, String task) {
		for (Locator part : List.of(this.page.locator(".ruzhu-head"), evidence().locator("main"))) {
			assertThat(part).containsText(company);
			assertThat(part).containsText(caseId);
			assertThat(part).containsText(task);
		}
	}

	/** Goes into a field and out of it again. */
	void leaveEmpty(String label) {
		Locator field = this.page.locator(".fjs-form-field")
			.filter(new Locator.FilterOptions()
				.setHas(this.page.locator("label", new Page.LocatorOptions().setHasText(label))))
			.first()
			.locator("input, [tabindex='0']")
			.first();
		field.focus();
		field.press("Tab");
	}

	/**
	 * Completing tells all that is missing at once, at each field, and leads to the
	 * first.
	 */
	void lacks(String... labels) {
		completing().click();
		assertThat(this.page.locator(".ruzhu-missing li")).hasText(labels);
		assertThat(this.page.locator(".fjs-form-field-error")).hasCount(labels.length);
		Locator first = this.page.locator(".fjs-form-field:has(.fjs-form-field-error)").first();
		assertThat(first.locator("input:focus, textarea:focus, [tabindex='0']:focus")).hasCount(1);
	}

	private static boolean appears(Locator element) {
		try {
			element.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE / 4));
			return true;
		}
		catch (TimeoutError ex) {
			return false;
		}
	}

	/** The evidence, on the same screen as the form. */
	FrameLocator evidence() {
		return this.page.frameLocator("iframe[src*='/evidence']");
	}

	void tick(String... labels) {
		for (String label : labels) {
			this.page.getByLabel(label).check();
		}
	}

	/** Confirms every line of the checklists that the form shows. */
	void tickEverything() {
		this.page.locator("form.fjs-form input[type=checkbox]").all().forEach(Locator::check);
	}

	void choose(String label) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
	}

	/** Decides the category that stands at a place of the review form, from 1. */
	void decide(int place, String label) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).nth(place - 1).check();
	}

	/** Picks a field that is to be changed, by its name. */
	void pick(String name) {
		Locator search = this.page.locator(".fjs-taglist-input");
		await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> {
			search.fill(name);
			search.press("Enter");
			return this.page.locator(".fjs-taglist-tag").count() > 0;
		});
		search.press("Escape");
	}

	/** Picks from the only list that is shown, such as that of reasons. */
	void select(String name) {
		this.page.locator(".fjs-form-field-select .fjs-input-group").click();
		this.page.locator(".fjs-dropdownlist-item").getByText(name).first().click();
	}

	/**
	 * Types into a field, again if the form is drawn anew meanwhile and forgets what it
	 * has not yet taken in.
	 */
	void fill(String label, String value) {
		Locator field = this.page.getByLabel(label).first();
		await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> {
			field.fill(value);
			field.press("Tab");
			return !field.inputValue().isEmpty();
		});
	}

	/** Completing does not work yet, and Tasklist says why. */
	void isRefused(String why) {
		this.page.getByText("完成", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(this.page.locator(".page-notifications")).containsText(why);
	}

	void complete() {
		this.page.getByText("完成", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(this.page.locator("form.fjs-form")).hasCount(0);
	}

}
