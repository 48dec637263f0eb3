/** The topping up of a deposit that a deduction took from. */
package org.ruzhu.money.topup;
