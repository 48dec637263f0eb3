package org.ruzhu.platform.notice;

import java.util.Optional;

/** Opens the documents that are attached to notices. */
public interface Attachments {

	Optional<Attachment> open(String documentId);

	/** A file attached to an e-mail. */
	record Attachment(String filename, String contentType, byte[] content) {
	}

}
