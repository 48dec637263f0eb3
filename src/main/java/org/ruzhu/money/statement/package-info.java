/** The bank's statements: read, held against what providers reported, and decided. */
package org.ruzhu.money.statement;
