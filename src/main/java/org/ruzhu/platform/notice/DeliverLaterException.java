package org.ruzhu.platform.notice;

import java.time.Instant;

/** A delivery may leave later, and not now. */
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
