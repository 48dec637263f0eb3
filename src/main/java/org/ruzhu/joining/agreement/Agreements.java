package org.ruzhu.joining.agreement;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.joining.agreement.process.SignProcess;
import org.ruzhu.market.AgreementText;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.Papers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.notice.Notice;
import org.ruzhu.platform.notice.Notices;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** The agreements of cases. Preparing and sending are idempotent. */
@Service
@Transactional
public class Agreements {

	/** The document kind of prepared agreements. */
	public static final String KIND = "agreement";

	private static final int MAX_MB = 10;

	private final AgreementRepository repository;

	private final OnboardingCases cases;

	private final AgreementPaper paper;

	private final RelatedPapers related;

	private final Documents documents;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Agreements(AgreementRepository repository, OnboardingCases cases, AgreementPaper paper, RelatedPapers related,
			Documents documents, Notices notices, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.paper = paper;
		this.related = related;
		this.documents = documents;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Fills in all that is to be signed, and saves it among the case's documents as one
	 * paper.
	 */
	public void prepare(String caseId) {
		if (!this.repository.existsById(caseId)) {
			OnboardingCase theCase = this.cases.get(caseId);
			List<AgreementText> texts = this.paper.toSign(theCase);
			byte[] pdf = Papers.bound(texts.stream().map((text) -> this.paper.print(theCase, text, true)).toList());
			String filename = "%s-%s.pdf".formatted(caseId, texts.get(0).id());
			Document document = this.documents.store(caseId, KIND, filename, pdf, Set.of("pdf"), MAX_MB);
			this.repository.save(Agreement.prepare(caseId,
					texts.stream().map((text) -> new PreparedText(text.id(), text.version())).toList(), document.id(),
					this.clock.instant()));
		}
	}

	/**
	 * Sends the agreement to the mailboxes that the market names, and with it the papers
	 * that go with it.
	 */
	public void send(String caseId) {
		Agreement agreement = get(caseId);
		if (!agreement.isSent()) {
			Notice notice = Notice.to(caseId, "agreement-sent")
				.about(SignProcess.RETURN_SIGNED_AGREEMENT)
				.attach(agreement.documentId());
			this.related.attachments(caseId).forEach(notice::attach);
			this.notices.tell(notice);
			agreement.send(this.clock.instant());
			this.repository.save(agreement);
			this.audit.record(caseId, "agreement-sent", null);
		}
	}

	/**
	 * Saves the signed copy that the provider returns.
	 * @throws InvalidAnswerException if the document is not of this case
	 */
	public void giveBack(String caseId, String documentId) {
		this.documents.find(documentId)
			.map(Document::caseId)
			.filter(caseId::equals)
			.orElseThrow(() -> new InvalidAnswerException("signedAgreement", "agreement.document.unknown"));
		change(caseId, (agreement) -> agreement.giveBack(documentId, this.clock.instant()));
	}

	public void confirm(String caseId) {
		change(caseId, (agreement) -> agreement.confirm(AuditLog.actor(), this.clock.instant()));
	}

	public void reject(String caseId, String reason) {
		change(caseId, (agreement) -> agreement.reject(reason, AuditLog.actor(), this.clock.instant()));
	}

	/** The agreement of a case; empty before it is prepared. */
	@Transactional(readOnly = true)
	public Optional<Agreement> find(String caseId) {
		return this.repository.findById(caseId);
	}

	private Agreement get(String caseId) {
		return find(caseId).orElseThrow(() -> new NoSuchElementException("Case " + caseId + " has no agreement yet"));
	}

	private void change(String caseId, Consumer<Agreement> verb) {
		Agreement agreement = get(caseId);
		verb.accept(agreement);
		this.repository.save(agreement);
	}

}
