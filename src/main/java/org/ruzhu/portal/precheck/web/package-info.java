/** The pre-check as a page and as an interface for programs. */
package org.ruzhu.portal.precheck.web;
