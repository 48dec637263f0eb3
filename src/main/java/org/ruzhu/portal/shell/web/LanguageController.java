package org.ruzhu.portal.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Switches the language and returns to the page the visitor was on. */
@Controller
class LanguageController {

	private final LocaleResolver localeResolver;

	LanguageController(LocaleResolver localeResolver) {
		this.localeResolver = localeResolver;
	}

	@PostMapping("/language")
	String speak(@RequestParam("to") String to, @RequestParam(name = "back", defaultValue = "/") String back,
			HttpServletRequest request, HttpServletResponse response) {
		LanguageCookie.spoken(to).ifPresent((locale) -> this.localeResolver.setLocale(request, response, locale));
		return "redirect:" + (isOwnPath(back) ? back : "/");
	}

	/**
	 * Whether it is a path of this site that no browser can interpret as another host.
	 */
	private static boolean isOwnPath(String back) {
		return back.matches("/[\\w\\-./?=&%]*") && !back.startsWith("//");
	}

}
