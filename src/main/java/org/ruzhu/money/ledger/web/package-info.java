/** The journal, as finance reads it. */
package org.ruzhu.money.ledger.web;
