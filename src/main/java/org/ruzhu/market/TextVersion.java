package org.ruzhu.market;

import java.time.LocalDate;

/**
 * A version of what a provider accepts or signs.
 *
 * @param version what the version is called
 * @param inForceFrom the first day on which it is in force
 * @param file its text in {@code forms/agreements}, without {@code .zh-CN.html}
 */
public record TextVersion(String version, LocalDate inForceFrom, String file) {
}
