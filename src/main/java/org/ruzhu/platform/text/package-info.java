/**
 * Text in both directions. What people read: every file of {@code messages/}, Chinese
 * first, English where it is asked for. What comes in: one way for everybody to make it
 * plain, to compare it, and to read an amount from it.
 */
package org.ruzhu.platform.text;
