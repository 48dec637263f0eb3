package org.ruzhu.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that can be asked of the product.
 *
 * @param path with its variables in braces
 * @param parameters the names of what stands in the query, or in a form
 * @param json the schema of a JSON body; missing where there is none
 * @param multipart the names of the parts of a multipart body
 */
record Operation(String method, String path, List<String> parameters, JsonNode json, List<String> multipart) {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

	List<String> pathVariables() {
		List<String> names = new ArrayList<>();
		Matcher variable = VARIABLE.matcher(this.path);
		while (variable.find()) {
			names.add(variable.group(1));
		}
		return names;
	}

	Set<String> names() {
		Set<String> names = new LinkedHashSet<>(pathVariables());
		names.addAll(this.parameters);
		return names;
	}

	static Pattern variable() {
		return VARIABLE;
	}

}
