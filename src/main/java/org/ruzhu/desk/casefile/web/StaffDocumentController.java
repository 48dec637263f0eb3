package org.ruzhu.desk.casefile.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.provider.cases.StaffCases;

/** A document of a case, to open in place or to keep. */
@Controller
class StaffDocumentController {

	/** A document may show itself and do nothing else. */
	private static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; "
			+ "object-src 'self'; frame-ancestors 'self'";

	private final StaffCases cases;

	private final Documents documents;

	StaffDocumentController(StaffCases cases, Documents documents) {
		this.cases = cases;
		this.documents = documents;
	}

	@GetMapping("/staff/documents/{id}")
	ResponseEntity<byte[]> document(@PathVariable String id, @RequestParam(required = false) String inline,
			Staff staff) {
		Document document = this.cases.document(staff, id);
		boolean inPlace = inline != null && document.isViewable();
		ContentDisposition disposition = (inPlace ? ContentDisposition.inline() : ContentDisposition.attachment())
			.filename(document.filename(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(document.contentType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.header("Content-Security-Policy", POLICY)
			.body(this.documents.content(id));
	}

}
