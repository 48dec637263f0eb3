package org.ruzhu.platform.security;

import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.platform.security.Handlers.Handler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent to whatever answers, by whomever it lets in: the product says what is
 * wrong, and does not break. The first whom a page lets in sends a part of it, drawn by a
 * seed; with {@code -Druzhu.test.long=true} everybody sends all of it.
 */
class OddRequestsTest extends OwnAndElsewhere {

	private static final boolean LONG = Boolean.getBoolean("ruzhu.test.long");

	private static final int DRAWN = 1;

	private static final String NUL = "a\0b";

	private static final List<String> IN_PATHS = List.of("x", "-1", "2147483648", "99999999999999999999", "1e-9999999",
			"+999999999-12", "'\"><${1+1}", "长".repeat(900), "😀", "..");

	private static final List<String> IN_PARAMETERS = List.of("x", "", "//a/", "-1", "99999999999999999999",
			"1e-9999999", "+999999999-12-31", "-999999999-01-01", "2026-13-45", "'\"><${1+1}", "\r\nX: y", "{}",
			"长".repeat(5000), "😀", "true,false");

	/** As no text is encoded, several of one, and deep into what it is read into. */
	private static final List<String> WRITTEN = List.of("@=%ff%fe", "@=%ed%a0%80", "@=1&@=2", "@[]=x", "@[0]=x",
			"@[2147483647]=x", "@.class.name=x", "@[a]=x");

	private static final List<String> BODIES = List.of("", "x", "[]", "null", "1", "\"a\"", "[".repeat(1001),
			"{\"a\":".repeat(1001), "{\"@\":\"a\\u0000b\"}", "{\"@\":\"\\ud800\"}", "{\"@\":[[]]}", "{\"@\":{\"a\":1}}",
			"{\"@\":1e-9999999}", "{\"@\":1e9999999}", "{\"@\":-99999999999999999999}", "{\"@\":null}",
			"{\"@\":\"+999999999-12-31\"}", "{\"@\":\"x\"}", "{\"@\":[\"x\",null,1]}", "{\"@\":true,\"@\":1}",
			"{\"@\":\"" + "长".repeat(5000) + "\"}");

	private final Random drawing = new Random(14);

	private final List<String> broken = new ArrayList<>();

	private int sent;

	@Test
	void nothingThatIsSentBreaksTheProduct() {
		for (Handler handler : Handlers.of(this.context)) {
			for (String who : PEOPLE) {
				boolean letIn = send(handler, who);
				if (letIn && !LONG) {
					break;
				}
			}
		}
		assertThat(this.broken).isEmpty();
	}

	/** Whether they are let in. */
	private boolean send(Handler handler, String who) {
		Map<String, String> places = placesOf(handler);
		for (String variable : handler.variables()) {
			for (String odd : some(IN_PATHS)) {
				Map<String, String> filled = new HashMap<>(places);
				filled.put(variable, encoded(odd).replace("+", "%20"));
				if (isRefused(judge(handler, who, filled, ""))) {
					return false;
				}
			}
		}
		for (String parameter : parameters(handler)) {
			for (String written : some(handler.takesJson() ? BODIES : forms())) {
				if (isRefused(judge(handler, who, places, written.replace("@", parameter)))) {
					return false;
				}
			}
		}
		return true;
	}

	private static List<String> forms() {
		return Stream
			.of(Stream.of("@=" + encoded(NUL)), WRITTEN.stream(),
					IN_PARAMETERS.stream().map((odd) -> "@=" + encoded(odd)))
			.flatMap((all) -> all)
			.toList();
	}

	/** The first, which is the worst, and some of the others. */
	private List<String> some(List<String> all) {
		return LONG ? all
				: Stream.concat(all.stream().limit(1), this.drawing.ints(DRAWN, 0, all.size()).mapToObj(all::get))
					.distinct()
					.toList();
	}

	private static boolean isRefused(HttpResponse<String> answer) {
		return answer.statusCode() == 401 || answer.statusCode() == 403
				|| answer.headers().firstValue("Location").orElse("").endsWith("/login");
	}

	private HttpResponse<String> judge(Handler handler, String who, Map<String, String> filled, String parameters) {
		HttpResponse<String> answer = ask(handler, who, filled, parameters);
		this.sent++;
		if (answer.statusCode() >= 500) {
			String what = answer.statusCode() + " " + who + ": " + handler + " " + parameters + " " + filled;
			this.broken.add(what.substring(0, Math.min(200, what.length())));
		}
		return answer;
	}

	/** What a handler reads of a form, a query or a body. */
	private static Set<String> parameters(Handler handler) {
		Set<String> names = new LinkedHashSet<>();
		for (MethodParameter parameter : handler.code().getMethodParameters()) {
			parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
			RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
			if (named != null) {
				names.add(named.value().isEmpty() ? parameter.getParameterName() : named.value());
			}
			else if (parameter.hasParameterAnnotation(ModelAttribute.class)
					|| parameter.hasParameterAnnotation(RequestBody.class)) {
				properties(parameter.getParameterType()).forEach(names::add);
			}
		}
		if (names.isEmpty()) {
			names.add("any");
		}
		return names;
	}

	private static Stream<String> properties(Class<?> form) {
		return form.isRecord() ? Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName)
				: Arrays.stream(BeanUtils.getPropertyDescriptors(form))
					.map((property) -> property.getName())
					.filter((name) -> !name.equals("class"));
	}

}
