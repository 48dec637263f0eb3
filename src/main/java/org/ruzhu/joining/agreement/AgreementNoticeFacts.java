package org.ruzhu.joining.agreement;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.ruzhu.market.AgreementTerms;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.notice.NoticeFacts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** What notices may say about the contracts of a case, and a rejected signed copy. */
@Component
class AgreementNoticeFacts implements NoticeFacts {

	private static final String NEW_AGREEMENTS = "newAgreements";

	private static final String NEW_AGREEMENTS_DUE = "newAgreementsDue";

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private final AgreementRepository agreements;

	private final Acceptances acceptances;

	private final RelatedPapers related;

	private final OnboardingCases cases;

	private final Markets markets;

	AgreementNoticeFacts(AgreementRepository agreements, Acceptances acceptances, RelatedPapers related,
			OnboardingCases cases, Markets markets) {
		this.agreements = agreements;
		this.acceptances = acceptances;
		this.related = related;
		this.cases = cases;
		this.markets = markets;
	}

	@Override
	public Set<String> names() {
		return Set.of("contracts", "relatedPapers", "signatureReason", NEW_AGREEMENTS, NEW_AGREEMENTS_DUE);
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		OnboardingCase theCase = this.cases.get(caseId);
		facts.put("contracts",
				this.markets.get(theCase.marketId())
					.contracts(theCase.mode())
					.stream()
					.map((contract) -> contract.name().in(locale))
					.collect(Collectors.joining(" ")));
		List<AgreementTerms> papers = this.related.of(caseId);
		if (!papers.isEmpty()) {
			facts.put("relatedPapers",
					papers.stream().map((paper) -> paper.name().in(locale)).collect(Collectors.joining(" ")));
		}
		this.agreements.findById(caseId)
			.filter((agreement) -> agreement.state() == Agreement.State.REJECTED)
			.ifPresent((agreement) -> facts.put("signatureReason", agreement.rejection()));
		return facts;
	}

	/**
	 * Beside these, what is to be accepted again, if the subject is the last day for it.
	 */
	@Override
	public Map<String, Object> of(String caseId, String subject, Locale locale) {
		Map<String, Object> facts = new HashMap<>(of(caseId, locale));
		if (!DAY.matcher(subject).matches()) {
			return facts;
		}
		facts.put(NEW_AGREEMENTS,
				this.acceptances.toAcceptAgain(caseId)
					.stream()
					.map((agreement) -> agreement.name().in(locale))
					.collect(Collectors.joining(" ")));
		facts.put(NEW_AGREEMENTS_DUE,
				DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(Days.kept(subject)));
		return facts;
	}

}
