/** The tickets by which providers ask finance to hand a paid deposit on. */
package org.ruzhu.money.ticket;
