package org.ruzhu.membership.refundcase;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.money.Money;
import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about their refund case, or else about the latest one. */
@Component
class RefundNoticeFacts implements NoticeFacts {

	private final RefundCaseRepository repository;

	RefundNoticeFacts(RefundCaseRepository repository) {
		this.repository = repository;
	}

	@Override
	public Set<String> names() {
		return Set.of("refundOrder", "refundAmount", "refundReason");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return of(this.repository.findFirstByCaseIdOrderByIdDesc(caseId), locale);
	}

	@Override
	public Map<String, Object> of(String caseId, String subject, Locale locale) {
		Optional<RefundCase> own = this.repository.findFirstByCaseIdAndOrderIdOrderByIdDesc(caseId, subject);
		return own.isPresent() ? of(own, locale) : of(caseId, locale);
	}

	private Map<String, Object> of(Optional<RefundCase> about, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		about.ifPresent((refund) -> {
			facts.put("refundOrder", refund.orderId());
			facts.put("refundAmount", Money.text(refund.amountFen(), locale));
			refund.reason().ifPresent((reason) -> facts.put("refundReason", reason));
		});
		return facts;
	}

}
