/** What pages show of a member's licence. */
package org.ruzhu.membership.licence.web;
