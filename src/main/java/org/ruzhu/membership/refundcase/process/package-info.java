/** The refund cases in the model DeductRefund. */
package org.ruzhu.membership.refundcase.process;
