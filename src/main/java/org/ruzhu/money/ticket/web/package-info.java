/** What pages show of tickets. */
package org.ruzhu.money.ticket.web;
