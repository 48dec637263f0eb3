/** The tickets' part in the model SubmitTicket. */
package org.ruzhu.money.ticket.process;
