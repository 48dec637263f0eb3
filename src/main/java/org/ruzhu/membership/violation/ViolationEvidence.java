package org.ruzhu.membership.violation;

import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.document.Documents;

/** The files that come with a report, which the provider may read. */
@Component
public class ViolationEvidence {

	/** The maximum number of files for one report. */
	public static final int MAX_FILES = 10;

	private static final Set<String> TYPES = Set.of("jpg", "png", "pdf");

	private static final int MAX_MB = 10;

	private final Documents documents;

	ViolationEvidence(Documents documents) {
		this.documents = documents;
	}

	/**
	 * Saves a file.
	 * @return the id of the document
	 * @throws org.ruzhu.platform.document.UnacceptableFileException if it is not jpg, png
	 * or pdf, or larger than 10 MB
	 */
	public String keep(String caseId, String filename, byte[] content) {
		return this.documents.store(caseId, "violation-evidence", filename, content, TYPES, MAX_MB).id();
	}

}
