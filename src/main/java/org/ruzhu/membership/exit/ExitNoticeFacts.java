package org.ruzhu.membership.exit;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.ExitOverview.Refund;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about a case's exit; nothing if it has not begun. */
@Component
class ExitNoticeFacts implements NoticeFacts {

	private final Exits exits;

	private final UnfinishedOrders orders;

	private final ReceiptReturns returns;

	private final MessageSource messages;

	ExitNoticeFacts(Exits exits, UnfinishedOrders orders, ReceiptReturns returns, MessageSource messages) {
		this.exits = exits;
		this.orders = orders;
		this.returns = returns;
		this.messages = messages;
	}

	@Override
	public Set<String> names() {
		return Set.of("refundDue", "exitReason", "exitGround", "exitAfter", "exitOrders", "receiptNumbers",
				"receiptsToReturn", "receiptReturn");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		ExitOverview exit = this.exits.overview(caseId);
		Map<String, Object> facts = new HashMap<>();
		exit.exit().map(CaseExit::ground).ifPresent((ground) -> {
			facts.put("receiptNumbers", numbers(exit.receipts()));
			if (!exit.outstanding().isEmpty()) {
				facts.put("receiptsToReturn", numbers(exit.outstanding()));
			}
			facts.put("receiptReturn", this.returns.address(caseId, locale));
			facts.put("exitGround", this.messages.getMessage("exit.ground." + ground, null, locale));
			facts.put("exitAfter",
					this.messages.getMessage(exit.isSealed() ? "exit.after.sealed" : "exit.after", null, locale));
		});
		if (exit.isRunning()) {
			facts.put("exitOrders", String.join(", ", this.orders.of(caseId)));
			exit.refund().ifPresent((refund) -> facts.put("refundDue", day(refund, locale)));
			reason(exit, locale, facts);
		}
		return facts;
	}

	private static String numbers(List<Receipt> receipts) {
		return receipts.stream().map(Receipt::number).collect(Collectors.joining(", "));
	}

	private String day(Refund refund, Locale locale) {
		String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(refund.dueOn());
		return refund.isProvisional() ? this.messages.getMessage("exit.provisional", new Object[] { day }, locale)
				: day;
	}

	/**
	 * Adds why the exit waits: finance's reason for a missing receipt, or else the
	 * blockers.
	 */
	private void reason(ExitOverview exit, Locale locale, Map<String, Object> facts) {
		List<String> missing = exit.outstanding()
			.stream()
			.map((receipt) -> receipt.missingReason().orElse(null))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		facts.put("exitReason", missing.isEmpty() ? blockers(exit.blockers(), locale) : String.join("\n", missing));
	}

	private String blockers(List<ExitBlocker> blockers, Locale locale) {
		return blockers.stream()
			.map((blocker) -> this.messages.getMessage("exit.blocker." + blocker.kind(),
					new Object[] { blocker.reference() }, locale))
			.collect(Collectors.joining("\n"));
	}

}
