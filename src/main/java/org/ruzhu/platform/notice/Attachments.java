package org.ruzhu.platform.notice;

import java.util.Optional;

/** A feature whose files are attached to notices. */
public interface Attachments {

	/** The file with this id; empty if it is none of this feature. */
	Optional<Attachment> open(String id);

	/** A file attached to an e-mail. */
	record Attachment(String filename, String contentType, byte[] content) {
	}

}
