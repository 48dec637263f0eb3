/**
 * The accounts of providers: signing up, confirming mailbox and mobile number, passwords,
 * and the lapse of what was never confirmed.
 */
package org.ruzhu.provider.account;
