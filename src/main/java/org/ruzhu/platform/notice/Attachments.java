package org.ruzhu.platform.notice;

import java.util.Optional;

/** Opens the documents that notices carry. */
public interface Attachments {

	Optional<Attachment> open(String documentId);

	/** A file as it goes out with an e-mail. */
	record Attachment(String filename, String contentType, byte[] content) {
	}

}
