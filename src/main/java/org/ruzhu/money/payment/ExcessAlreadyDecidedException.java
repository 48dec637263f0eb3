package org.ruzhu.money.payment;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody has already decided on a payment or a difference. */
public class ExcessAlreadyDecidedException extends OptimisticLockingFailureException {

	ExcessAlreadyDecidedException(Long id) {
		super("Payment " + id + " is decided already");
	}

}
