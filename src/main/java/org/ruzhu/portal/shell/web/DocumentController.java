package org.ruzhu.portal.shell.web;

import java.security.Principal;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.platform.api.DocumentResponse;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Serves a provider's document by its id. Somebody else's document gives the same answer
 * as one that does not exist.
 */
@Controller
class DocumentController {

	private static final String INLINE = "inline";

	private final Documents documents;

	private final OnboardingCases cases;

	DocumentController(Documents documents, OnboardingCases cases) {
		this.documents = documents;
		this.cases = cases;
	}

	@GetMapping("/documents/{id}")
	ResponseEntity<byte[]> document(@PathVariable String id, @RequestParam Map<String, String> query,
			Principal provider) {
		Document document = find(id, provider.getName());
		return DocumentResponse.of(document, this.documents.content(id), query.containsKey(INLINE));
	}

	private Document find(String id, String providerId) {
		return this.documents.find(id)
			.filter((document) -> this.cases.get(document.caseId()).providerId().equals(providerId))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
