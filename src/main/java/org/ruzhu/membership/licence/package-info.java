/**
 * The expiry of a member's licence: reminders before it, and a bar on publishing after
 * it.
 */
package org.ruzhu.membership.licence;
