/**
 * Paying online: our orders, the port to the gateways where they are paid, and the
 * payments that gateways report.
 */
package org.ruzhu.money.payment;
