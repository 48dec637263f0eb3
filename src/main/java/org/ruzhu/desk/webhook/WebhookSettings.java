package org.ruzhu.desk.webhook;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator sets about webhooks.
 *
 * @param allowPrivate whether private, loopback and other addresses that are not public
 * may be told
 * @param allowHttp whether an address may go without encryption
 * @param connectTimeout how long connecting may take
 * @param readTimeout how long the answer may take after that, to its end
 * @param oldSecretFor how long a replaced secret signs along with the new one
 */
@ConfigurationProperties("ruzhu.webhooks")
public record WebhookSettings(@DefaultValue("false") boolean allowPrivate, @DefaultValue("false") boolean allowHttp,
		@DefaultValue("5s") Duration connectTimeout, @DefaultValue("10s") Duration readTimeout,
		@DefaultValue("24h") Duration oldSecretFor) {
}
