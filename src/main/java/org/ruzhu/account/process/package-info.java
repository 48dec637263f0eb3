/**
 * The account's part in the model Register.
 */
package org.ruzhu.account.process;
