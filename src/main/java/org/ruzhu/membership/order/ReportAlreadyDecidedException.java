package org.ruzhu.membership.order;

/** Somebody has decided a parked report in the meantime. */
public class ReportAlreadyDecidedException extends RuntimeException {

	ReportAlreadyDecidedException(long id) {
		super("Report " + id + " is decided already");
	}

}
