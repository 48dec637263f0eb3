/**
 * Text in both directions. Output: all files of {@code messages/}, in Chinese by default,
 * or in English. Input: the shared rules to normalize and compare text, and to parse
 * amounts.
 */
package org.ruzhu.platform.text;
