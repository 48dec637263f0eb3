package org.ruzhu.platform.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** All that answers requests in the running product, as its mappings know it. */
final class Handlers {

	private static final Pattern VARIABLE = Pattern.compile("\\{([^}*]+)\\}");

	private Handlers() {
	}

	/**
	 * One address that is answered.
	 *
	 * @param method the request's method; GET where all are taken
	 * @param path with its variables in braces
	 * @param code what answers
	 */
	record Handler(String method, String path, HandlerMethod code) {

		/** Whether it reads a body of JSON. */
		boolean takesJson() {
			return !this.method.equals("GET") && Arrays.stream(this.code.getMethodParameters())
				.anyMatch((parameter) -> parameter.hasParameterAnnotation(RequestBody.class));
		}

		/** The names of its path's variables. */
		List<String> variables() {
			return VARIABLE.matcher(this.path).results().map((found) -> found.group(1)).toList();
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

	/** All handlers of Spring's mappings, by path. */
	static List<Handler> of(ApplicationContext context) {
		List<Handler> handlers = new ArrayList<>();
		context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods().forEach((info, code) -> add(info, code, handlers)));
		handlers.sort(Comparator.comparing(Handler::path).thenComparing(Handler::method));
		return handlers;
	}

	private static void add(RequestMappingInfo info, HandlerMethod code, List<Handler> handlers) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		for (String path : info.getPatternValues()) {
			(methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
				.forEach((method) -> handlers.add(new Handler(method.name(), path, code)));
		}
	}

	/** A path with what stands for its variables filled in. */
	static String filled(String path, Map<String, String> places) {
		String filled = path;
		for (Map.Entry<String, String> place : places.entrySet()) {
			filled = filled.replace("{" + place.getKey() + "}", place.getValue());
		}
		return filled;
	}

}
