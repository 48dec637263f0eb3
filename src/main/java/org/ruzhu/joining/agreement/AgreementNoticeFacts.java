package org.ruzhu.joining.agreement;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about a rejected signed copy. */
@Component
class AgreementNoticeFacts implements NoticeFacts {

	private final AgreementRepository agreements;

	AgreementNoticeFacts(AgreementRepository agreements) {
		this.agreements = agreements;
	}

	@Override
	public Set<String> names() {
		return Set.of("signatureReason");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return this.agreements.findById(caseId)
			.filter((agreement) -> agreement.state() == Agreement.State.REJECTED)
			.map((agreement) -> Map.<String, Object>of("signatureReason", agreement.rejection()))
			.orElse(Map.of());
	}

}
