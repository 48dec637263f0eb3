package org.ruzhu.money.payment;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody has decided about a payment already. */
public class ExcessAlreadyDecidedException extends OptimisticLockingFailureException {

	ExcessAlreadyDecidedException(Long id) {
		super("Payment " + id + " is decided already");
	}

}
