/**
 * The deposit of a provider: what is owed, paid, held and refunded, in a double-entry
 * ledger.
 */
package org.ruzhu.money.deposit;
