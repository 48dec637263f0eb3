package org.ruzhu.notice;

import java.util.List;

/**
 * Which channels beside the in-site message a market's data name for a notice:
 * {@code email}, {@code sms}.
 */
public interface Channels {

	List<String> of(String marketId, String template);

}
