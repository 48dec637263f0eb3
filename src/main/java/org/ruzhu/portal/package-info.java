/**
 * What providers see: their pages, and the check before they sign up. Stands on
 * membership, money, joining, provider, market and platform.
 */
package org.ruzhu.portal;
