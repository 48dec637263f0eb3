package org.ruzhu.application.process;

import java.util.Map;

import org.ruzhu.application.ApplicationFields;
import org.ruzhu.document.Document;
import org.ruzhu.document.Documents;
import org.ruzhu.form.InvalidAnswer;

import org.springframework.stereotype.Component;

/** A case is proved by its own documents, never by those of another. */
@Component
public class OwnDocuments {

	private final Documents documents;

	OwnDocuments(Documents documents) {
		this.documents = documents;
	}

	/**
	 * Checks every answer that names a document.
	 * @throws InvalidAnswer at the first field whose document is not of this case
	 */
	public void check(String caseId, Map<String, Object> answers) {
		for (String field : ApplicationFields.DOCUMENTS) {
			if (answers.containsKey(field) && !isOwn(caseId, answers.get(field))) {
				throw new InvalidAnswer(field, "application.document.unknown");
			}
		}
	}

	private boolean isOwn(String caseId, Object id) {
		return this.documents.find(id.toString()).map(Document::caseId).filter(caseId::equals).isPresent();
	}

}
