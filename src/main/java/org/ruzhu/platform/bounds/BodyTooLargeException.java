package org.ruzhu.platform.bounds;

import java.io.IOException;

/** The body of a request is larger than the limit. */
public class BodyTooLargeException extends IOException {

	public BodyTooLargeException(long most) {
		super("a body of more than " + most + " bytes");
	}

}
