package org.ruzhu.platform.notice;

import java.time.Instant;

/** A delivery may not be sent now, only later. */
public class DeliverLaterException extends RuntimeException {

	private final Instant notBefore;

	DeliverLaterException(Instant notBefore) {
		super("Not before " + notBefore);
		this.notBefore = notBefore;
	}

	public Instant notBefore() {
		return this.notBefore;
	}

}
