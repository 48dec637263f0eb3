/** The models IssueInvoice and CorrectInvoice: their names, tasks and delegates. */
package org.ruzhu.money.invoice.process;
