package org.ruzhu.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads what can be sent out of the forms that a page shows. */
final class Form {

	private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");

	private static final Pattern ACTION = Pattern.compile("\\baction=\"(/[^\"{}]*)\"");

	private static final Pattern NAME = Pattern.compile("\\bname=\"([\\w.-]+)\"");

	private Form() {
	}

	/** The forms of a page that change something, but for the way out. */
	static List<Operation> in(String page) {
		List<Operation> forms = new ArrayList<>();
		Matcher form = FORM.matcher(page);
		while (form.find()) {
			Matcher action = ACTION.matcher(form.group(1));
			if (form.group(1).contains("post") && action.find() && !action.group(1).endsWith("/logout")) {
				List<String> names = List.copyOf(names(form.group(2)));
				forms.add(new Operation("POST", action.group(1), names, MissingNode.getInstance(),
						form.group(1).contains("multipart") ? names : List.of()));
			}
		}
		return forms;
	}

	private static Set<String> names(String form) {
		Set<String> names = new LinkedHashSet<>();
		Matcher name = NAME.matcher(form);
		while (name.find()) {
			names.add(name.group(1));
		}
		names.remove("_csrf");
		return names;
	}

}
