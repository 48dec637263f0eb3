/** The bank's statements: read, held against what providers reported, and settled. */
package org.ruzhu.money.statement;
