package org.ruzhu.platform.notice.channel;

import java.util.Locale;
import java.util.Map;

/**
 * A text as it is handed to a supplier.
 *
 * @param key stable over repeated attempts, so that a supplier can recognise a second one
 * @param template the notice it is of, for suppliers that keep templates of their own
 * @param mobile number with or without country code
 * @param text the whole text, without a signature
 * @param parameters the facts that the text of this template names, in its order, as they
 * are written in it
 */
public record SmsMessage(String key, String marketId, String template, Locale locale, String mobile, String text,
		Map<String, String> parameters) {
}
