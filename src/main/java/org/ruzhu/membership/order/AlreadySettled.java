package org.ruzhu.membership.order;

/** Somebody has settled a parked report in the meantime. */
public class AlreadySettled extends RuntimeException {

	AlreadySettled(long id) {
		super("Report " + id + " is settled already");
	}

}
