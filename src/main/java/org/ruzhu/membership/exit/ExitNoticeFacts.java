package org.ruzhu.membership.exit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.process.ExitProcess;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.platform.money.Money;
import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about a case's exit; nothing if it has not begun. */
@Component
class ExitNoticeFacts implements NoticeFacts {

	private final Exits exits;

	private final UnfinishedOrders orders;

	private final ReceiptReturns returns;

	private final RefundTerm term;

	private final Deposits deposits;

	private final ExitProcess process;

	private final MessageSource messages;

	private final String baseUrl;

	ExitNoticeFacts(Exits exits, UnfinishedOrders orders, ReceiptReturns returns, RefundTerm term, Deposits deposits,
			ExitProcess process, MessageSource messages, @Value("${ruzhu.base-url}") String baseUrl) {
		this.exits = exits;
		this.orders = orders;
		this.returns = returns;
		this.term = term;
		this.deposits = deposits;
		this.process = process;
		this.messages = messages;
		this.baseUrl = baseUrl;
	}

	@Override
	public Set<String> names() {
		return Set.of("refundDue", "refundMissed", "exitReason", "exitGround", "exitMeans", "exitAfter", "exitOrders",
				"exitBlockers", "exitWaitsFor", "exitLink", "exitRefund", "exitRefundAccount", "receiptsToReturn",
				"receiptsToSend", "receiptReturn");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		ExitOverview exit = this.exits.overview(caseId);
		Map<String, Object> facts = new HashMap<>();
		exit.exit().ifPresent((latest) -> begun(exit, latest, locale, facts));
		if (exit.isRunning()) {
			running(exit, locale, facts);
		}
		return facts;
	}

	private void begun(ExitOverview exit, CaseExit latest, Locale locale, Map<String, Object> facts) {
		String link = this.baseUrl + "/exit/" + exit.caseId();
		facts.put("exitLink", link);
		if (!exit.outstanding().isEmpty()) {
			facts.put("receiptsToReturn", numbers(exit.outstanding()));
		}
		facts.put("receiptsToSend", numbers(this.returns.toSend(exit.receipts())));
		facts.put("receiptReturn", this.returns.address(exit.caseId(), locale));
		facts.put("exitGround", say("exit.ground." + latest.ground(), locale));
		facts.put("exitMeans", say("exit.means." + latest.ground(), locale, link));
		facts.put("exitAfter", say(exit.isSealed() ? "exit.after.sealed" : "exit.after", locale));
		latest.paidBack().ifPresent((paid) -> {
			facts.put("exitRefund", Money.text(paid.fen(), locale));
			facts.put("exitRefundAccount", paid.account());
		});
	}

	private static String numbers(List<Receipt> receipts) {
		return receipts.stream().map(Receipt::number).collect(Collectors.joining(", "));
	}

	private void running(ExitOverview exit, Locale locale, Map<String, Object> facts) {
		facts.put("exitOrders", String.join(", ", this.orders.of(exit.caseId())));
		facts.put("exitReason",
				exit.outstanding()
					.stream()
					.flatMap((receipt) -> receipt.missingReason().stream())
					.distinct()
					.collect(Collectors.joining("\n")));
		exit.refund()
			.ifPresent((refund) -> facts.put("refundDue", day(refund.dueOn(), refund.isProvisional(), locale)));
		this.term.missed(exit.caseId()).ifPresent((day) -> facts.put("refundMissed", day(day, false, locale)));
		List<String> blockers = exit.blockers()
			.stream()
			.map((blocker) -> say("exit.blocker." + blocker.kind(), locale, blocker.reference()))
			.toList();
		facts.put("exitBlockers", String.join("\n", blockers));
		facts.put("exitWaitsFor", String.join("\n", waitsFor(exit.caseId(), blockers, locale)));
	}

	private String day(LocalDate due, boolean provisional, Locale locale) {
		String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(due);
		return provisional ? say("exit.provisional", locale, day) : day;
	}

	/**
	 * What the refund waits for: the bank once the money is set aside, and before that
	 * the blockers, and the second person. What nothing blocks waits for that person, or
	 * for operations to whom it was returned.
	 */
	private List<String> waitsFor(String caseId, List<String> blockers, Locale locale) {
		if (this.deposits.setAsideFen(caseId) > 0) {
			return List.of(say("exit.waits.payment", locale));
		}
		if (!blockers.isEmpty() && !this.process.isRefundToConfirm(caseId)) {
			return blockers;
		}
		return Stream.concat(blockers.stream(), Stream.of(say("exit.waits.confirmation", locale))).toList();
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
