package org.ruzhu.money.deposit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.DepositView;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.ledger.Booking;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.money.voucher.Voucher;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.money.Money;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.HistoryEntry;
import org.ruzhu.platform.panel.HistoryEntry.Detail;
import org.ruzhu.platform.panel.HistoryKind;
import org.ruzhu.platform.panel.HistorySource;
import org.ruzhu.platform.panel.Reader;
import org.ruzhu.platform.security.StaffGroup;

/**
 * The history of a case's money: bookings, finance's findings, and receipts. Only finance
 * and operations see it.
 */
@Component
class MoneyHistory implements HistorySource {

	private final Deposits deposits;

	private final MessageSource messages;

	MoneyHistory(Deposits deposits, MessageSource messages) {
		this.deposits = deposits;
		this.messages = messages;
	}

	@Override
	public HistoryKind kind() {
		return HistoryKind.MONEY;
	}

	@Override
	public boolean visibleTo(Reader reader) {
		return reader.isIn(StaffGroup.FINANCE, StaffGroup.OPERATIONS);
	}

	@Override
	public List<HistoryEntry> of(CaseReading reading) {
		List<HistoryEntry> entries = new ArrayList<>();
		this.deposits.bookings(reading.caseId()).forEach((one) -> entries.add(booking(one, reading)));
		DepositView view = this.deposits.view(reading.caseId());
		view.vouchers()
			.stream()
			.filter((voucher) -> voucher.decidedAt() != null)
			.forEach((voucher) -> entries.add(finding(voucher, reading.locale())));
		view.receipts().forEach((receipt) -> entries.add(receipt(receipt, reading.locale())));
		return entries;
	}

	private HistoryEntry booking(Booking booking, CaseReading reading) {
		Locale locale = reading.locale();
		List<Detail> details = new ArrayList<>();
		booking.amounts()
			.forEach((account, fen) -> details
				.add(Detail.of(say("insight.money.account." + account, locale), Money.text(fen, locale))));
		details.add(Detail.of(say("insight.money.activity", locale), reading.element(booking.activity())));
		String cause = this.messages.getMessage("insight.money.cause." + booking.cause(), null, booking.cause(),
				locale);
		return new HistoryEntry(booking.at(), kind(), cause, null, null, details);
	}

	private HistoryEntry finding(Voucher voucher, Locale locale) {
		List<Detail> details = new ArrayList<>();
		if (voucher.amountFen() != null) {
			details.add(Detail.of(say("insight.money.amount", locale), Money.text(voucher.amountFen(), locale)));
			details.add(Detail.of(say("insight.money.received", locale), String.valueOf(voucher.receivedOn())));
			details.add(Detail.of(say("insight.money.reference", locale), voucher.bankReference()));
		}
		return new HistoryEntry(voucher.decidedAt(), kind(), say("insight.money.finding." + voucher.finding(), locale),
				voucher.decidedBy(), voucher.reason(), details);
	}

	private HistoryEntry receipt(Receipt receipt, Locale locale) {
		List<Detail> details = new ArrayList<>();
		details.add(Detail.of(say("insight.money.amount", locale), Money.text(receipt.amountFen(), locale)));
		receipt.returnedOn()
			.ifPresent((day) -> details.add(Detail.of(say("insight.money.receipt.returned", locale), day.toString())));
		receipt.waivedOn()
			.ifPresent((day) -> details.add(Detail.of(say("insight.money.receipt.waived", locale), day.toString())));
		return new HistoryEntry(beginning(receipt.issuedOn()), kind(),
				say("insight.money.receipt", locale, receipt.number()), null, null, details);
	}

	private static Instant beginning(LocalDate day) {
		return day.atStartOfDay(WorkingDays.ZONE).toInstant();
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
