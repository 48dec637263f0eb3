/** Violations over HTTP. */
package org.ruzhu.membership.violation.web;
