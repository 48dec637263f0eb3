package org.ruzhu.platform.form;

/**
 * What is to be read before a field is answered.
 *
 * @param about what else to say of it in a few words, such as its version
 * @param page the path of its page
 * @param pdf the path of the same as PDF; null if there is none
 */
public record Reading(String name, String about, String page, String pdf) {
}
