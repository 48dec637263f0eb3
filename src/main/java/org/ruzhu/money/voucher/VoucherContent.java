package org.ruzhu.money.voucher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.i18n.LocaleContextHolder;

import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.TaskContent;

/**
 * The content of a task that asks for a payment and its proof: prefilled answers, where
 * to pay, and why the task was returned. Who is to pay online is asked for nothing: the
 * gateway's notice ends the task.
 */
public class VoucherContent implements TaskContent {

	private final String taskKey;

	private final VoucherDraft draft;

	protected VoucherContent(String taskKey, VoucherDraft draft) {
		this.taskKey = taskKey;
		this.draft = draft;
	}

	@Override
	public String taskKey() {
		return this.taskKey;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		Map<String, Object> known = this.draft.answers(caseId);
		known.put("payOnline", this.draft.isAskedFor(caseId) ? "" : whereToPay(caseId));
		return known;
	}

	@Override
	public Optional<Set<String>> openFields(String caseId) {
		return this.draft.isAskedFor(caseId) ? Optional.empty() : Optional.of(Set.of());
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		return Map.of("routes", this.draft.routes(caseId));
	}

	@Override
	public Map<String, String> hints(String caseId) {
		return Map.of("transferRoute", whereToPay(caseId));
	}

	private String whereToPay(String caseId) {
		return this.draft.whereToPay(caseId, LocaleContextHolder.getLocale());
	}

	@Override
	public Optional<InvalidAnswerException> problem(String caseId) {
		return this.draft.problem(caseId, LocaleContextHolder.getLocale());
	}

}
