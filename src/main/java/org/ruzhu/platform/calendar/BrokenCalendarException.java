package org.ruzhu.platform.calendar;

/** A holiday file is invalid. The application does not start with one. */
class BrokenCalendarException extends RuntimeException {

	BrokenCalendarException(String file, String problem, Throwable cause) {
		super("The holiday calendar " + file + " is not usable: " + problem, cause);
	}

}
