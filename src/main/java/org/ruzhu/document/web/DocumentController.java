package org.ruzhu.document.web;

import java.security.Principal;
import java.util.Map;
import java.util.function.Predicate;

import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.document.Document;
import org.ruzhu.document.Documents;
import org.ruzhu.security.StaffAccess;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A document by its id. One that the asker may not see is not told apart from one that
 * does not exist.
 */
@Controller
class DocumentController {

	private static final String INLINE = "inline";

	private final Documents documents;

	private final Applications applications;

	private final StaffAccess staffAccess;

	private final AuditLog audit;

	DocumentController(Documents documents, Applications applications, StaffAccess staffAccess, AuditLog audit) {
		this.documents = documents;
		this.applications = applications;
		this.staffAccess = staffAccess;
		this.audit = audit;
	}

	@GetMapping("/documents/{id}")
	ResponseEntity<byte[]> forProvider(@PathVariable String id, @RequestParam Map<String, String> query,
			Principal provider) {
		Document document = find(id, (owner) -> owner.providerId().equals(provider.getName()));
		return DocumentResponse.of(document, this.documents.content(id), query.containsKey(INLINE));
	}

	/** Each look at a licence leaves its line in the case's history. */
	@GetMapping("/staff/documents/{id}")
	ResponseEntity<byte[]> forStaff(@PathVariable String id, @RequestParam Map<String, String> query, Principal staff) {
		Document document = find(id, (owner) -> this.staffAccess.maySee(staff.getName(), owner.marketId()));
		if (document.isLicence()) {
			this.audit.record(document.caseId(), "licence-viewed", document.id());
		}
		return DocumentResponse.of(document, this.documents.content(id), query.containsKey(INLINE));
	}

	private Document find(String id, Predicate<Application> mayBeSeen) {
		return this.documents.find(id)
			.filter((document) -> mayBeSeen.test(this.applications.get(document.caseId())))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
