/**
 * The pages about notices: what was not delivered, what a template looks like, what a
 * provider wants.
 */
package org.ruzhu.platform.notice.web;
