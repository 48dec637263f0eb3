/**
 * The account's part in the model Register.
 */
package org.ruzhu.provider.account.process;
