/** Decides on a transfer that the bank reverses after it was confirmed. */
package org.ruzhu.money.statement.process;
