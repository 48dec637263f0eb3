package org.ruzhu.money.deposit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.money.Money;
import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about the return of an excess. */
@Component
class ExcessReturnNoticeFacts implements NoticeFacts {

	private final ExcessReturns returns;

	ExcessReturnNoticeFacts(ExcessReturns returns) {
		this.returns = returns;
	}

	@Override
	public Set<String> names() {
		return Set.of("amountAskedBack", "excessReturnReason");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		this.returns.latest(caseId).ifPresent((wish) -> {
			facts.put("amountAskedBack", Money.text(wish.amountFen(), locale));
			wish.reason().ifPresent((reason) -> facts.put("excessReturnReason", reason));
		});
		return facts;
	}

}
