package org.ruzhu.desk.casefile.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.provider.cases.StaffCases;

/**
 * A document of a case, to open in place or to keep. One that shows who somebody is bears
 * who looks at it and when; the original is for operations alone.
 */
@Controller
class StaffDocumentController {

	/** A document may show itself and do nothing else. */
	private static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; "
			+ "object-src 'self'; frame-ancestors 'self'";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
		.withZone(WorkingDays.ZONE);

	private final StaffCases cases;

	private final Documents documents;

	private final Clock clock;

	StaffDocumentController(StaffCases cases, Documents documents, Clock clock) {
		this.cases = cases;
		this.documents = documents;
		this.clock = clock;
	}

	@GetMapping("/staff/documents/{id}")
	ResponseEntity<byte[]> document(@PathVariable String id, @RequestParam(required = false) String inline,
			Staff staff) {
		Document document = this.cases.document(staff, id);
		return answer(document, inline != null && document.isViewable(),
				document.isIdentity() ? this.documents.marked(id, look(staff)) : this.documents.content(id));
	}

	private String look(Staff staff) {
		return staff.id() + " " + MOMENT.format(this.clock.instant());
	}

	@GetMapping("/staff/documents/{id}/original")
	ResponseEntity<byte[]> original(@PathVariable String id, Staff staff) {
		return answer(this.cases.original(staff, id), false, this.documents.content(id));
	}

	private static ResponseEntity<byte[]> answer(Document document, boolean inPlace, byte[] content) {
		ContentDisposition disposition = (inPlace ? ContentDisposition.inline() : ContentDisposition.attachment())
			.filename(document.filename(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(document.contentType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.header("Content-Security-Policy", POLICY)
			.body(content);
	}

}
