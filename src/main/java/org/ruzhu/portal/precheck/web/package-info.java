/** The pre-check as a page and as an API. */
package org.ruzhu.portal.precheck.web;
