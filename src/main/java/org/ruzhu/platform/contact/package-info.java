/**
 * Contact data: validates and normalizes e-mail addresses, telephone numbers and web
 * addresses.
 */
package org.ruzhu.platform.contact;
