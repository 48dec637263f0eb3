/**
 * The texts that people read: every file of {@code messages/}, Chinese first, English
 * where it is asked for.
 */
package org.ruzhu.platform.text;
