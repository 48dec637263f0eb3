package org.ruzhu.platform.security.web;

import org.springframework.http.HttpStatus;

/** Why a request does not pass the engine's doors, in words for its sender. */
class DoorRefusalException extends RuntimeException {

	private final HttpStatus status;

	private final String type;

	private final String argument;

	/**
	 * @param messageKey says what to do
	 * @param argument what it is about, such as names; may be empty
	 */
	DoorRefusalException(HttpStatus status, String type, String messageKey, String argument) {
		super(messageKey, null, false, false);
		this.status = status;
		this.type = type;
		this.argument = argument;
	}

	/** Something about the request itself is wrong. */
	static DoorRefusalException badRequest(String messageKey) {
		return about(messageKey, "");
	}

	/** Something that can be named is wrong about the request. */
	static DoorRefusalException about(String messageKey, String argument) {
		return new DoorRefusalException(HttpStatus.BAD_REQUEST, "InvalidRequestException", messageKey, argument);
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
