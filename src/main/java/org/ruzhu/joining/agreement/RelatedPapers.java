package org.ruzhu.joining.agreement;

import java.util.List;
import java.util.Optional;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import org.ruzhu.market.AgreementTerms;
import org.ruzhu.market.AgreementText;
import org.ruzhu.market.AgreementTexts;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.notice.Attachments;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The papers that are mailed with a contract: the texts of agreements, as they are in
 * force on that day. Their ids as attachments are their hashes.
 */
@Component
class RelatedPapers implements Attachments {

	private final OnboardingCases cases;

	private final Markets markets;

	private final AgreementTexts texts;

	private final AcceptanceRecords records;

	RelatedPapers(OnboardingCases cases, Markets markets, AgreementTexts texts, AcceptanceRecords records) {
		this.cases = cases;
		this.markets = markets;
		this.texts = texts;
		this.records = records;
	}

	/** The papers that go with the contract of a case. */
	List<AgreementTerms> of(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		return this.markets.get(theCase.marketId())
			.agreements(theCase.mode(), theCase.approvedCategories())
			.stream()
			.filter(AgreementTerms::isSentWithContract)
			.toList();
	}

	/** Keeps the texts of the papers of a case, and tells their ids as attachments. */
	List<String> attachments(String caseId) {
		String marketId = this.cases.get(caseId).marketId();
		return of(caseId).stream()
			.flatMap((agreement) -> this.texts.inForce(marketId, agreement.id()).stream())
			.peek((text) -> this.records.keep(marketId, text))
			.map(AgreementText::sha256)
			.toList();
	}

	@Override
	public Optional<Attachment> open(String sha256) {
		return this.records.kept(sha256)
			.map(KeptText::text)
			.map((text) -> new Attachment("%s-%s.pdf".formatted(text.id(), text.version()),
					MediaType.APPLICATION_PDF_VALUE, this.texts.print(text)));
	}

}
