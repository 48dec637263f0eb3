/** The bank's statements: imported, matched with what providers reported, and decided. */
package org.ruzhu.money.statement;
