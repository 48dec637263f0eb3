package org.ruzhu.membership.exit.process;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.TaskContent;

/** Shows which receipts must be returned, and why the task was returned. */
@Component
class ReturnReceiptContent implements TaskContent {

	private final Receipts receipts;

	private final MessageSource messages;

	ReturnReceiptContent(Receipts receipts, MessageSource messages) {
		this.receipts = receipts;
		this.messages = messages;
	}

	@Override
	public String taskKey() {
		return ExitProcess.RETURN_RECEIPT;
	}

	@Override
	public Map<String, String> hints(String caseId) {
		String numbers = this.receipts.outstanding(caseId)
			.stream()
			.map(Receipt::number)
			.collect(Collectors.joining(", "));
		return Map.of(ExitProcess.RETURN_ROUTE,
				this.messages.getMessage("exit.receipts", new Object[] { numbers }, LocaleContextHolder.getLocale()));
	}

	@Override
	public Optional<InvalidAnswerException> problem(String caseId) {
		return this.receipts.outstanding(caseId)
			.stream()
			.map(Receipt::missingReason)
			.flatMap(Optional::stream)
			.findFirst()
			.map((reason) -> new InvalidAnswerException(ExitProcess.RETURN_ROUTE, "exit.receiptMissing", reason));
	}

}
