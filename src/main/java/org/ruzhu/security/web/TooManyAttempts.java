package org.ruzhu.security.web;

import org.springframework.security.core.AuthenticationException;

/** Somebody has tried to log in too often; waiting helps. */
class TooManyAttempts extends AuthenticationException {

	TooManyAttempts() {
		super("too many attempts");
	}

}
