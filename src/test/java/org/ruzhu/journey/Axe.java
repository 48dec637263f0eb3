package org.ruzhu.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Frame;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks with axe-core for what WCAG 2.2 AA asks for and a page lacks. */
final class Axe {

	private static final String SCRIPT = script();

	private static final String RUN = """
			async (parts) => {
				const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
				const include = parts.filter((part) => document.querySelector(part)).map((part) => [part]);
				const found = await axe.run({ include }, { runOnly: rules, resultTypes: ['violations'], iframes: false });
				return found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target + ' '
					+ node.any.concat(node.all).map((check) => check.message).join(' ')).join(' | '));
			}""";

	/**
	 * Axe looks at no borders: SC 1.4.11 asks for 3 to 1 where they tell what can be
	 * filled in.
	 */
	private static final String BORDERS = """
			(parts) => {
				const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
				const part = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
				const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
				const behind = (element) => {
					for (let one = element; one; one = one.parentElement) {
						const colour = rgb(getComputedStyle(one).backgroundColor);
						if (colour.length < 4 || colour[3] > 0.99) {
							return colour;
						}
					}
					return [255, 255, 255];
				};
				const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
				return parts.flatMap((each) => [...document.querySelectorAll(each)])
					.flatMap((one) => [...one.querySelectorAll('input, select, textarea, .fjs-input-group')])
					.filter((field) => field.type !== 'hidden' && field.getClientRects().length && !field.disabled
						&& !field.parentElement.matches('.fjs-input-group')
						&& getComputedStyle(field).borderTopStyle === 'solid')
					.map((field) => [field, contrast(light(rgb(getComputedStyle(field).borderTopColor)),
						light(behind(field.parentElement)))])
					.filter(([, ratio]) => ratio < 3)
					.map(([field, ratio]) => ratio.toFixed(2) + ' ' + field.outerHTML.slice(0, 200));
			}""";

	private Axe() {
	}

	/** Nothing is lacking in a page, or in those of its parts that are there. */
	static void findsNothing(Frame page, String... parts) {
		page.evaluate(SCRIPT);
		List<String> where = (parts.length == 0) ? List.of("html") : List.of(parts);
		assertThat((List<?>) page.evaluate(RUN, where)).as(page.url()).isEmpty();
		assertThat((List<?>) page.evaluate(BORDERS, where)).as("borders at " + page.url()).isEmpty();
	}

	private static String script() {
		try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
