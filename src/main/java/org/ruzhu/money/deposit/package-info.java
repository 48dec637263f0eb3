/**
 * The deposit of a provider: what is owed, paid, held and given back, in a double-entry
 * ledger.
 */
package org.ruzhu.money.deposit;
