/**
 * The last day on a member's licence: reminded of, and barred from publishing after it.
 */
package org.ruzhu.membership.licence;
