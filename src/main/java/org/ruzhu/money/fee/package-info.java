/** The fees that a market charges, and the certification that is paid with one. */
package org.ruzhu.money.fee;
