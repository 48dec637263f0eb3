package org.ruzhu.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The portal as a provider uses it: one page in a browser, forms filled by the names of
 * their fields.
 */
final class Portal {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Page page;

	private final String address;

	Portal(Page page, String address) {
		this.page = page;
		this.address = address;
		page.setDefaultTimeout(PATIENCE.toMillis());
	}

	Page page() {
		return this.page;
	}

	void open(String path) {
		this.page.navigate(this.address + path);
	}

	void signUp(String market, String email, String mobile, String password) {
		open("/signup?market=" + market);
		fill(Map.of("email", email, "mobile", mobile, "password", password));
		submit();
	}

	void logIn(String email, String password) {
		open("/login");
		fill(Map.of("email", email, "password", password));
		submit();
	}

	/**
	 * What was last sent to an address, as the outbox page shows it, once it is there.
	 */
	String sent(String recipient, Pattern secret) {
		return await().pollInSameThread().atMost(PATIENCE).until(() -> {
			open("/outbox");
			return this.page.locator(".outbox-item")
				.filter(new Locator.FilterOptions().setHasText(recipient))
				.allInnerTexts()
				.stream()
				.map(secret::matcher)
				.filter(Matcher::find)
				.map((found) -> found.group(1))
				.findFirst();
		}, Optional::isPresent).orElseThrow();
	}

	/** Opens the form that is the provider's turn, as soon as the home page offers it. */
	void openTask(String name) {
		await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> {
			open("/home");
			org.assertj.core.api.Assertions.assertThat(this.page.locator("main").innerText()).contains(name);
		});
		this.page.locator("main a.btn-primary").first().click();
		this.page.locator("form.task-form").waitFor();
	}

	void fill(Map<String, String> values) {
		values.forEach((name, value) -> {
			Locator field = this.page.locator("main [name='" + name + "']");
			String kind = String.valueOf(field.first().evaluate("e => e.tagName + ':' + e.type"));
			if (kind.startsWith("SELECT")) {
				field.selectOption(value);
			}
			else if (kind.endsWith(":radio")) {
				tick(this.page.locator("main [name='%s'][value='%s']".formatted(name, value)));
			}
			else {
				field.fill(value);
			}
		});
	}

	void tick(String... names) {
		for (String name : names) {
			tick(this.page.locator("main input[type=checkbox][name='" + name + "']"));
		}
	}

	/** Chooses a mode of cooperation, where the market offers several. */
	void chooseMode(String id) {
		Locator mode = this.page.locator("main [name='mode'][value='%s']".formatted(id));
		if (mode.count() > 0) {
			mode.check();
		}
	}

	void choose(String name, List<String> values) {
		values.forEach((value) -> tick(this.page.locator("main [name='%s'][value='%s']".formatted(name, value))));
	}

	/** By the keyboard: what was uploaded before may move the page under a click. */
	private static void tick(Locator box) {
		if (!box.isChecked()) {
			box.press("Space");
		}
		assertThat(box).isChecked();
	}

	void upload(String name, Path file) {
		this.page.locator("main input[type=file][name='" + name + ".file']").setInputFiles(file);
		this.page.locator("#upload-" + name + " .uploaded").waitFor();
	}

	void upload(String name, FilePayload file) {
		this.page.locator("main input[type=file][name='" + name + ".file']").setInputFiles(file);
	}

	/**
	 * Answers an open form with what is known: every field that is shown and named, and a
	 * paper for every upload.
	 */
	void answer(String task, Map<String, String> known, Path paper) {
		openTask(task);
		known.forEach((name, value) -> {
			Locator field = this.page.locator("main [name='" + name + "']:visible");
			if (field.count() > 0) {
				set(field, name, value);
			}
		});
		this.page.locator("main input[type=file]").all().forEach((file) -> {
			String name = file.getAttribute("name").replace(".file", "");
			if (this.page.locator("#upload-" + name).isVisible()) {
				upload(name, paper);
			}
		});
		submit();
	}

	private void set(Locator field, String name, String value) {
		if (Boolean.TRUE.equals(field.first().evaluate("e => e.type == 'checkbox'"))) {
			field.all().forEach(Locator::check);
		}
		else {
			fill(Map.of(name, value));
		}
	}

	/** Sends the form of the page, or of its task, and waits for the server's answer. */
	void submit() {
		String form = (this.page.locator("main form.task-form").count() > 0) ? "main form.task-form" : "main form";
		Locator button = this.page
			.locator("%1$s button.btn-primary[type=submit], %1$s button.btn-danger[type=submit]".formatted(form))
			.last();
		this.page.waitForResponse(
				(answer) -> "POST".equals(answer.request().method()) && answer.request().isNavigationRequest(),
				button::click);
		this.page.waitForLoadState(LoadState.DOMCONTENTLOADED);
	}

	void shows(String text) {
		assertThat(this.page.locator("main")).containsText(text);
	}

}
