/**
 * Paying online: orders of ours, the port to the gateways where they are paid, and what
 * the gateways say of it.
 */
package org.ruzhu.money.payment;
