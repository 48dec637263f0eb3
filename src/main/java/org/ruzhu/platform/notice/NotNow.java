package org.ruzhu.platform.notice;

import java.time.Instant;

/** A delivery may leave later, and not now. */
public class NotNow extends RuntimeException {

	private final Instant notBefore;

	NotNow(Instant notBefore) {
		super("Not before " + notBefore);
		this.notBefore = notBefore;
	}

	public Instant notBefore() {
		return this.notBefore;
	}

}
