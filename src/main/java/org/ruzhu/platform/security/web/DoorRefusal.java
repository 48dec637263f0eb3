package org.ruzhu.platform.security.web;

import org.springframework.http.HttpStatus;

/** Why a request does not pass the engine's doors, in words for whoever sent it. */
class DoorRefusal extends RuntimeException {

	private final HttpStatus status;

	private final String type;

	private final String argument;

	/**
	 * @param messageKey says what to do
	 * @param argument what it is about, such as names; may be empty
	 */
	DoorRefusal(HttpStatus status, String type, String messageKey, String argument) {
		super(messageKey, null, false, false);
		this.status = status;
		this.type = type;
		this.argument = argument;
	}

	/** Something about the request itself is wrong. */
	static DoorRefusal badRequest(String messageKey) {
		return about(messageKey, "");
	}

	/** Something that can be named is wrong about the request. */
	static DoorRefusal about(String messageKey, String argument) {
		return new DoorRefusal(HttpStatus.BAD_REQUEST, "InvalidRequestException", messageKey, argument);
	}

	HttpStatus status() {
		return this.status;
	}

	/** The engine's word for this kind of problem. */
	String type() {
		return this.type;
	}

	String messageKey() {
		return getMessage();
	}

	String argument() {
		return this.argument;
	}

}
