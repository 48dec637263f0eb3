/**
 * The invoices (发票) that providers ask the market for: what can be invoiced, the request,
 * the issued file, and its correction by a red-letter invoice.
 */
package org.ruzhu.money.invoice;
