package org.ruzhu.membership.order;

/** A parked report is already decided. */
public class ReportAlreadyDecidedException extends RuntimeException {

	ReportAlreadyDecidedException(long id) {
		super("Report " + id + " is decided already");
	}

}
