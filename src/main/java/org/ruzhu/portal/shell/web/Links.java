package org.ruzhu.portal.shell.web;

import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Turns web addresses in plain text into links. */
@Component("links")
class Links {

	private static final Pattern ADDRESS = Pattern.compile("https?://[\\w./:?=&;%#\\-]+");

	public String in(String text) {
		return ADDRESS.matcher(HtmlUtils.htmlEscape(text)).replaceAll("<a href=\"$0\">$0</a>");
	}

}
