/** What becomes of a transfer that the bank takes back after it was confirmed. */
package org.ruzhu.money.statement.process;
