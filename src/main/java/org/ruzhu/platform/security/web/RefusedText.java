package org.ruzhu.platform.security.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.StrictHttpFirewall;

import org.ruzhu.platform.bounds.Characters;

/**
 * Text that no database keeps is refused wherever it is read from a query or a form,
 * before anybody works with it; and so are names that only an attacker gives.
 */
@Configuration(proxyBeanMethods = false)
class RefusedText {

	@Bean
	StrictHttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		// A method that nobody knows is answered as one that does not fit, in words: no
		// rule here goes by the method.
		firewall.setUnsafeAllowAnyHttpMethod(true);
		firewall.setAllowedParameterValues(RefusedText::canBeKept);
		firewall.setAllowedParameterNames(RefusedText::canBeName);
		return firewall;
	}

	/**
	 * No form of ours reaches into lists by number, and nobody lets one grow so. Spring
	 * itself asks for the name with an empty pair of brackets where one is missing.
	 */
	private static boolean canBeName(String text) {
		String name = text.endsWith("[]") ? text.substring(0, text.length() - 2) : text;
		return name.chars().noneMatch((one) -> one == '[' || one == ']' || Character.isISOControl(one));
	}

	/**
	 * Whether this is text: no zero byte, and no half of a character.
	 * @param text null where a name has no value
	 */
	static boolean canBeKept(String text) {
		return text == null || Characters.areStorable(text);
	}

}
