package org.ruzhu.platform.document;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.Attachments;

/** Lets notices carry stored documents. */
@Component
class DocumentAttachments implements Attachments {

	private final Documents documents;

	DocumentAttachments(Documents documents) {
		this.documents = documents;
	}

	@Override
	public Optional<Attachment> open(String documentId) {
		return this.documents.find(documentId)
			.map((document) -> new Attachment(document.filename(), document.contentType(),
					this.documents.content(documentId)));
	}

}
