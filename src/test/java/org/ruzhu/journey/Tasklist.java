package org.ruzhu.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Camunda Tasklist as a member of staff uses it. */
final class Tasklist {

	private static final double PATIENCE = 60_000;

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

	void logIn(String staff) {
		this.page.navigate(this.address + "/staff/login");
		this.page.fill("#username", staff);
		this.page.fill("#password", staff + "-demo");
		this.page.click("main button[type=submit]");
		this.page.waitForURL(Pattern.compile("/staff$"));
	}

	/** Opens a task by its address and claims it. */
	void claim(String taskId) {
		this.page.navigate(this.address + "/camunda/app/tasklist/default/#/?task=" + taskId);
		this.page.reload();
		this.page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).first().click();
		assertThat(this.page.locator("form.fjs-form input:enabled").first()).isVisible();
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

	void choose(String label) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
	}

	void fill(String label, String value) {
		Locator field = this.page.getByLabel(label).first();
		field.fill(value);
		field.press("Tab");
		assertThat(field).not().hasValue("");
	}

	void complete() {
		this.page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(this.page.locator("form.fjs-form")).hasCount(0);
	}

}
