/** Violations over HTTP. */
package org.ruzhu.violation.web;
