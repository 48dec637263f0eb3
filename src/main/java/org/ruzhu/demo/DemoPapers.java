package org.ruzhu.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.document.Documents;

/** The papers that the sample providers hand in, each plainly marked as a sample. */
@Component
@Profile("demo")
class DemoPapers {

	private final Documents documents;

	DemoPapers(Documents documents) {
		this.documents = documents;
	}

	/** Hands in the sample of a kind and returns the document's id. */
	String handIn(String caseId, String kind) {
		String file = kind + ".png";
		try {
			byte[] scan = new ClassPathResource("demo/" + file).getContentAsByteArray();
			return this.documents.store(caseId, kind, file, scan, Set.of("png"), 5).id();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
