/**
 * What is owed, paid, held and given back, in a double-entry ledger. Depends on provider,
 * market and platform.
 */
package org.ruzhu.money;
