/**
 * Signing up, following links from mails, and the settings of an account, over HTTP.
 */
package org.ruzhu.provider.account.web;
