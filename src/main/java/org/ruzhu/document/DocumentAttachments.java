package org.ruzhu.document;

import java.util.Optional;

import org.ruzhu.notice.Attachments;

import org.springframework.stereotype.Component;

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
