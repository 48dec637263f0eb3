package org.ruzhu.money.deposit.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.money.voucher.VoucherDraft;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.TaskContent;

/** Fills in what is known, and says where to pay and why the task is back. */
@Component
class SubmitTransferVoucherContent implements TaskContent {

	private final VoucherDraft draft;

	SubmitTransferVoucherContent(VoucherDraft draft) {
		this.draft = draft;
	}

	@Override
	public String taskKey() {
		return PayDepositProcess.SUBMIT_TRANSFER_VOUCHER;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		return this.draft.answers(caseId);
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		return Map.of("routes", this.draft.routes(caseId));
	}

	@Override
	public Map<String, String> hints(String caseId) {
		return Map.of("transferRoute", this.draft.whereToPay(caseId, LocaleContextHolder.getLocale()));
	}

	@Override
	public Optional<InvalidAnswerException> problem(String caseId) {
		return this.draft.problem(caseId, LocaleContextHolder.getLocale());
	}

}
