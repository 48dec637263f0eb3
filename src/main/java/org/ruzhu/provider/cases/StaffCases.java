package org.ruzhu.provider.cases;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.platform.security.StaffAccess;
import org.ruzhu.platform.security.StaffGroup;

/**
 * The cases and documents that staff and marketplace systems may see: those of their
 * markets.
 */
@Service
public class StaffCases {

	/** How many cases a page has. */
	public static final int PAGE = 30;

	private static final String FROM_THE_NEWEST = "~";

	private final OnboardingCases cases;

	private final Documents documents;

	private final StaffAccess access;

	private final AuditLog audit;

	StaffCases(OnboardingCases cases, Documents documents, StaffAccess access, AuditLog audit) {
		this.cases = cases;
		this.documents = documents;
		this.access = access;
		this.audit = audit;
	}

	/**
	 * A case.
	 * @throws UnknownCaseException if there is none, or they may not see it
	 */
	@Transactional(readOnly = true)
	public OnboardingCase get(Staff staff, String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		if (!staff.worksFor(theCase.marketId())) {
			throw new UnknownCaseException(caseId);
		}
		return theCase;
	}

	/**
	 * A case of one market.
	 * @throws UnknownCaseException if the market has none with this id, or they may not
	 * see it
	 */
	@Transactional(readOnly = true)
	public OnboardingCase get(Staff staff, String marketId, String caseId) {
		OnboardingCase theCase = get(staff, caseId);
		if (!theCase.marketId().equals(marketId)) {
			throw new UnknownCaseException(caseId);
		}
		return theCase;
	}

	/** The other cases of the same provider, in the markets of this member of staff. */
	@Transactional(readOnly = true)
	public List<OnboardingCase> others(String staffId, OnboardingCase theCase) {
		List<String> markets = this.access.markets(staffId);
		return this.cases.ofProvider(theCase.providerId())
			.stream()
			.filter((other) -> !other.id().equals(theCase.id()) && markets.contains(other.marketId()))
			.toList();
	}

	/** The documents of a case that this member of staff may open. */
	@Transactional(readOnly = true)
	public List<Document> documents(String staffId, String caseId) {
		return this.documents.of(caseId).stream().filter((document) -> mayOpen(staffId, document)).toList();
	}

	/**
	 * A document. Opening an identity document is recorded in the audit log.
	 * @throws UnknownCaseException if there is none, or they may not see it
	 */
	@Transactional
	public Document document(Staff staff, String documentId) {
		return opened(staff, documentId, "-viewed");
	}

	/**
	 * A document as it was handed in, for those who may have it without a mark; who takes
	 * an identity document so is written down.
	 * @throws UnknownCaseException when there is none, or it is not theirs to see
	 */
	@Transactional
	public Document original(Staff staff, String documentId) {
		return opened(staff, documentId, "-original-taken");
	}

	private Document opened(Staff staff, String documentId, String action) {
		Document document = this.documents.get(documentId);
		OnboardingCase theCase = get(staff, document.caseId());
		if (!documents(staff.id(), theCase.id()).contains(document)) {
			throw new UnknownCaseException(theCase.id());
		}
		if (document.isIdentity()) {
			this.audit.record(document.caseId(), document.kind() + action, null);
		}
		return document;
	}

	/**
	 * Whether a member of staff may open a document. Only reviewers and operations may
	 * open identity documents.
	 */
	private boolean mayOpen(String staffId, Document document) {
		return !document.isIdentity() || this.access.isIn(staffId, StaffGroup.REVIEWERS)
				|| this.access.isIn(staffId, StaffGroup.OPERATIONS);
	}

	/**
	 * One page of the cases of their markets, the newest first.
	 * @param before the id of the last case on the previous page; empty for the first
	 * page
	 */
	@Transactional(readOnly = true)
	public List<OnboardingCase> page(Staff staff, String before) {
		return this.cases.ofMarkets(staff.markets(), before.isBlank() ? FROM_THE_NEWEST : before, PAGE);
	}

}
