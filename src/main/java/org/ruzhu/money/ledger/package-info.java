/**
 * The double-entry ledger: every movement of money, in fen, append-only and sealed.
 */
package org.ruzhu.money.ledger;
