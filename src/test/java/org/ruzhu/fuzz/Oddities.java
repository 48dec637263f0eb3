package org.ruzhu.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What people and programs send that nobody has thought of, by a seed. */
final class Oddities {

	private static final List<String> NUMBERS = List.of("0", "-1", "-0", "0.1", "0.001", "1e3", "1E+3", "1e309",
			"0e-3000000", "1e-9999999", "1e9999999", "1e2147483648", "NaN", "Infinity", "2147483648",
			"9223372036854775807", "9223372036854775808", "-9223372036854775809", "0x10", "1,000", "１２３", "٣", "1 000",
			"+5", "5.", ".5", "1_000", "007", "100000000000.00", "9".repeat(400), "0." + "0".repeat(400) + "1");

	private static final List<String> DATES = List.of("2026-11-29", "2026-02-30", "0000-00-00", "-999999999-01-01",
			"+999999999-12-31", "9999-12-31", "1900-01-01", "10000-01-01", "2026-11-29T10:00:00", "2026-11-29T25:00:00",
			"2026-11-29T10:00:00.000+0800", "2026-11-29T10:00:00Z", "-999999999-01-01T00:00:00.000+0000", "2026-13",
			"-999999999-01", "+999999999-12", "today", "20261129", "292278995-01-01T00:00:00.000+0000");

	private static final List<String> TEXTS = List.of("", " ", "\u0000", "a\u0000b", "\uD800", "a\uDC00b", "null",
			"true", "[]", "{}", "x", "<script>alert(1)</script>", "${1+1}", "#{x}", "' or 1=1--", "\"", "\\", "%",
			"%00", "%zz", "_", "../../etc/passwd", "//a/", "http://127.0.0.1:1/", "\r\nX: y", "\u202Eabc", "\uFFFF",
			"👩‍👩‍👧", "入驻", "é".repeat(300), "入".repeat(5_000), "a".repeat(2_001), "zz".repeat(40_000), "a@b.example",
			"@", "x".repeat(300) + "@example.com", "13800000001", "+8613800000001", "1".repeat(64), ",", ";", "a,b,c",
			"*", "UserTask_ReviewApplication", "tencent-classic", "operations", "APP-2026-000003", "zh-CN", "xx", "-",
			"0", "1");

	private static final List<String> JSONS = List.of("null", "true", "[]", "{}", "[[]]", "[null]", "{\"\":null}",
			"{\"a\":{\"a\":{}}}", "[1,\"a\",{}]", "\"\\u0000\"", "\"\\ud800\"", "{\"a\":1,\"a\":2}",
			"[".repeat(1_001) + "]".repeat(1_001), "{\"a\":".repeat(1_001) + "1" + "}".repeat(1_001), "01", "tru",
			"'a'", "", "\uFEFF{}", "[1,]", "{\"a\":1e-9999999}", "[" + "0,".repeat(20_000) + "0]");

	private static final List<String> MEDIA_TYPES = List.of("application/json", "text/plain", "application/xml", "*/*",
			"multipart/form-data", "multipart/form-data; boundary=", "application/x-www-form-urlencoded", "", "a",
			"a/b", "application/json;charset=utf-16", "application/json;charset=none", "application/octet-stream",
			"text/html;q=2", "image/*", "application/hal+json");

	private static final List<String> LANGUAGES = List.of("zh-CN", "en", "en-GB,zh;q=0.5", "xx-XX", "*", "",
			"a".repeat(500), "en;q=x", "\"", "zh-Hant-TW-x-private");

	private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS",
			"TRACE", "FOO");

	private final Random random;

	Oddities(long seed) {
		this.random = new Random(seed);
	}

	boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	int number(int bound) {
		return this.random.nextInt(bound);
	}

	<T> T one(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	String number() {
		return one(NUMBERS);
	}

	/** A text, a number or a day that is odd more often than not. */
	String text() {
		return switch (number(4)) {
			case 0 -> one(NUMBERS);
			case 1 -> one(DATES);
			default -> one(TEXTS);
		};
	}

	/** Any piece of JSON, whole or broken. */
	String json() {
		return switch (number(4)) {
			case 0 -> one(NUMBERS);
			case 1 -> quoted(text());
			default -> one(JSONS);
		};
	}

	String method() {
		return one(METHODS);
	}

	String mediaType() {
		return one(MEDIA_TYPES);
	}

	String language() {
		return one(LANGUAGES);
	}

	/** For a path or a query: mostly encoded as it should be, now and then not. */
	String encoded(String text) {
		return switch (number(20)) {
			case 0 -> "%zz";
			case 1 -> "%ED%A0%80";
			case 2 -> "%C3";
			case 3 -> "%2e%2e%2f";
			default -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
		};
	}

	/** A string of JSON; what cannot be written in UTF-8 is escaped. */
	static String quoted(String text) {
		StringBuilder json = new StringBuilder("\"");
		text.chars().forEach((character) -> {
			if (character == '"' || character == '\\') {
				json.append('\\').append((char) character);
			}
			else if (character < ' ' || Character.isSurrogate((char) character)) {
				json.append("\\u%04x".formatted(character));
			}
			else {
				json.append((char) character);
			}
		});
		return json.append('"').toString();
	}

	/**
	 * A file with a few of its bytes changed, cut out, doubled or replaced by something
	 * odd.
	 */
	byte[] spoilt(byte[] file) {
		byte[] spoilt = file;
		for (int i = number(4); i >= 0; i--) {
			int from = number(spoilt.length + 1);
			int to = Math.min(spoilt.length, from + number(30));
			ByteArrayOutputStream next = new ByteArrayOutputStream();
			next.write(spoilt, 0, from);
			switch (number(4)) {
				case 0 -> next.write(number(256));
				case 1 -> next.writeBytes(text().getBytes(StandardCharsets.UTF_8));
				case 2 -> next.write(spoilt, from, to - from);
				default -> {
				}
			}
			next.write(spoilt, to, spoilt.length - to);
			spoilt = next.toByteArray();
		}
		return spoilt;
	}

	/** A text in which some of the values between these marks are replaced. */
	String replaced(String text, String valueRegex, boolean json) {
		return java.util.regex.Pattern.compile(valueRegex)
			.matcher(text)
			.replaceAll((found) -> java.util.regex.Matcher
				.quoteReplacement(chance(0.25) ? (json ? json() : text()) : found.group()));
	}

}
