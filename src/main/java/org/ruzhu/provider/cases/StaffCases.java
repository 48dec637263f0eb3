package org.ruzhu.provider.cases;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.security.StaffAccess;
import org.ruzhu.platform.security.StaffGroup;

/** The cases and documents that a member of staff may see: those of their markets. */
@Service
public class StaffCases {

	/** How many cases a page has. */
	public static final int PAGE = 30;

	private static final String FROM_THE_NEWEST = "~";

	private final Applications applications;

	private final Documents documents;

	private final StaffAccess access;

	private final AuditLog audit;

	StaffCases(Applications applications, Documents documents, StaffAccess access, AuditLog audit) {
		this.applications = applications;
		this.documents = documents;
		this.access = access;
		this.audit = audit;
	}

	/**
	 * A case.
	 * @throws UnknownCase when there is none, or it is not theirs to see
	 */
	@Transactional(readOnly = true)
	public Application get(String staffId, String caseId) {
		Application application = this.applications.get(caseId);
		if (!this.access.maySee(staffId, application.marketId())) {
			throw new UnknownCase(caseId);
		}
		return application;
	}

	/** The other cases of the same provider, in the markets of this member of staff. */
	@Transactional(readOnly = true)
	public List<Application> others(String staffId, Application application) {
		List<String> markets = this.access.markets(staffId);
		return this.applications.ofProvider(application.providerId())
			.stream()
			.filter((other) -> !other.id().equals(application.id()) && markets.contains(other.marketId()))
			.toList();
	}

	/** The documents of a case that this member of staff may open. */
	@Transactional(readOnly = true)
	public List<Document> documents(String staffId, String caseId) {
		return this.documents.of(caseId).stream().filter((document) -> mayOpen(staffId, document)).toList();
	}

	/**
	 * A document; who looks at an identity document is written down.
	 * @throws UnknownCase when there is none, or it is not theirs to see
	 */
	@Transactional
	public Document document(String staffId, String documentId) {
		Document document = this.documents.get(documentId);
		boolean theirs = this.access.maySee(staffId, this.applications.get(document.caseId()).marketId());
		if (!theirs || !mayOpen(staffId, document)) {
			throw new UnknownCase(document.caseId());
		}
		if (document.isIdentity()) {
			this.audit.record(document.caseId(), document.kind() + "-viewed", null);
		}
		return document;
	}

	/** Money needs no identity: finance sees no identity document. */
	private boolean mayOpen(String staffId, Document document) {
		return !document.isIdentity() || this.access.isIn(staffId, StaffGroup.REVIEWERS)
				|| this.access.isIn(staffId, StaffGroup.OPERATIONS);
	}

	/**
	 * The newest cases of their markets, one page of them.
	 * @param before the last case of the page before, or empty for the first page
	 */
	@Transactional(readOnly = true)
	public List<Application> page(String staffId, String before) {
		return this.applications.ofMarkets(this.access.markets(staffId), before.isBlank() ? FROM_THE_NEWEST : before,
				PAGE);
	}

}
