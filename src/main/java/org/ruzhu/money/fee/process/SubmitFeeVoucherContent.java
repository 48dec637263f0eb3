package org.ruzhu.money.fee.process;

import java.util.HashMap;
import java.util.Map;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.money.voucher.VoucherContent;
import org.ruzhu.money.voucher.VoucherDraft;
import org.ruzhu.provider.cases.OnboardingCases;

/** Where to pay the certification fee, and what the market says of it. */
@Component
class SubmitFeeVoucherContent extends VoucherContent {

	private final OnboardingCases cases;

	private final Markets markets;

	SubmitFeeVoucherContent(VoucherDraft draft, OnboardingCases cases, Markets markets) {
		super(PayCertificationFeeProcess.SUBMIT_FEE_VOUCHER, draft);
		this.cases = cases;
		this.markets = markets;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		Map<String, Object> known = super.prefilled(caseId);
		known.put("feeRule", rule(caseId, "fee"));
		known.put("feeInvoiceRule", rule(caseId, "fee-invoice"));
		return known;
	}

	@Override
	public Map<String, String> hints(String caseId) {
		Map<String, String> hints = new HashMap<>(super.hints(caseId));
		hints.replaceAll((field, hint) -> String.join("\n", hint, rule(caseId, "fee"), rule(caseId, "fee-invoice")));
		return hints;
	}

	private String rule(String caseId, String rule) {
		return this.markets.get(this.cases.get(caseId).marketId()).texts().rule(rule, LocaleContextHolder.getLocale());
	}

}
