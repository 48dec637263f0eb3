/**
 * The staff's pages of search, figures and histories, and the way between all their
 * pages.
 */
package org.ruzhu.desk.insight.web;
