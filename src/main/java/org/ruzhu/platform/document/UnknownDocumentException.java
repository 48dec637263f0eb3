package org.ruzhu.platform.document;

/**
 * There is no document with that id.
 */
public class UnknownDocumentException extends RuntimeException {

	UnknownDocumentException(String id) {
		super("No document " + id);
	}

}
