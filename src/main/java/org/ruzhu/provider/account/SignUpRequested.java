package org.ruzhu.provider.account;

import java.util.function.Consumer;

/**
 * Somebody has asked to sign up, in this request; the account comes later.
 *
 * @param marketId the market to join
 * @param carry keeps something until the account is opened
 */
public record SignUpRequested(String marketId, Consumer<String> carry) {
}
