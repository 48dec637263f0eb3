/** The fees that a market asks for, and the certification that is paid with one. */
package org.ruzhu.money.fee;
