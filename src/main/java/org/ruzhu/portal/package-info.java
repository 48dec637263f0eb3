/**
 * What providers see: their pages, and the check before they sign up. Stands on money,
 * provider, market and platform.
 */
package org.ruzhu.portal;
