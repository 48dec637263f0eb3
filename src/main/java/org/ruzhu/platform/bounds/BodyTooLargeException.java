package org.ruzhu.platform.bounds;

import java.io.IOException;

/** A request's body goes on beyond what is read of it. */
public class BodyTooLargeException extends IOException {

	public BodyTooLargeException(long most) {
		super("a body of more than " + most + " bytes");
	}

}
