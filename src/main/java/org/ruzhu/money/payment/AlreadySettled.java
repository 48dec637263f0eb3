package org.ruzhu.money.payment;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody has decided about a payment already. */
public class AlreadySettled extends OptimisticLockingFailureException {

	AlreadySettled(Long id) {
		super("Payment " + id + " is settled already");
	}

}
