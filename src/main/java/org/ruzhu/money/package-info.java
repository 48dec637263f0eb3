/**
 * What is owed, paid, held and refunded, in a double-entry ledger. Stands on provider,
 * market and platform.
 */
package org.ruzhu.money;
