package org.ruzhu.platform.document;

/**
 * There is no document with that id.
 */
public class UnknownDocument extends RuntimeException {

	UnknownDocument(String id) {
		super("No document " + id);
	}

}
