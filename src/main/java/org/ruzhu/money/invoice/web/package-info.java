/** The pages where providers ask for invoices and finance files them. */
package org.ruzhu.money.invoice.web;
