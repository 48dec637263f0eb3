/**
 * The documents of members that end: reminders before their last day, and what follows
 * when no renewed one is reported in time.
 */
package org.ruzhu.membership.document;
