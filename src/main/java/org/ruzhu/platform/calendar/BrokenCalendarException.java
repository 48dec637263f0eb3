package org.ruzhu.platform.calendar;

/** A year's holiday file that cannot be used; the application does not start with one. */
class BrokenCalendarException extends RuntimeException {

	BrokenCalendarException(String file, String problem, Throwable cause) {
		super("The holiday calendar " + file + " is not usable: " + problem, cause);
	}

}
