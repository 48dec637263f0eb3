package org.ruzhu.platform.notice.channel;

import java.util.Locale;
import java.util.Map;

/**
 * An SMS as it is passed to a supplier.
 *
 * @param key the same for repeated attempts, so that a supplier can recognise a duplicate
 * @param template the name of the notice, for suppliers with their own templates
 * @param mobile the number, with or without country code
 * @param text the whole text, without a signature
 * @param parameters the facts in this template, in the order of the template and
 * formatted as in the text
 */
public record SmsMessage(String key, String marketId, String template, Locale locale, String mobile, String text,
		Map<String, String> parameters) {
}
