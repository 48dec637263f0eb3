package org.ruzhu.provider.account;

import java.util.function.Consumer;

/**
 * Somebody has requested to sign up, in the current HTTP request. The account is opened
 * later.
 *
 * @param marketId the market to join
 * @param carry saves a text until the account is opened
 */
public record SignUpRequested(String marketId, Consumer<String> carry) {
}
