/**
 * The accounts of providers: signing up, confirming mailbox and mobile number, passwords,
 * and the lapse of unconfirmed accounts.
 */
package org.ruzhu.provider.account;
