package org.ruzhu.provider.account;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often sign-ups, new passwords and further codes are asked for without anybody
 * having to wait.
 *
 * @param perAddress from one network address in an hour; more is refused for a while
 * @param perMailbox for one mailbox in a day; more waits
 * @param perMobile for one mobile number in a day, sign-ups and codes each; more waits
 * @param signUps by all together in an hour; each further sign-up waits
 * @param takenUp when to look for what waits, as a cron expression; {@code -} is never
 */
@ConfigurationProperties("ruzhu.account-requests")
record RequestLimits(int perAddress, int perMailbox, int perMobile, int signUps, String takenUp) {

	static final Duration HOUR = Duration.ofHours(1);

	static final Duration DAY = Duration.ofDays(1);

}
