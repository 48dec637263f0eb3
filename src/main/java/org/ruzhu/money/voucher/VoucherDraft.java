package org.ruzhu.money.voucher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.DepositTerms;
import org.ruzhu.market.Markets;
import org.ruzhu.money.ledger.Ledger;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.money.Money;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/**
 * The draft of a transfer voucher: what is known about the company, and where to pay how
 * much.
 */
@Component
@Transactional(readOnly = true)
public class VoucherDraft {

	private final OnboardingCases cases;

	private final Enterprises enterprises;

	private final Markets markets;

	private final Ledger ledger;

	private final Vouchers vouchers;

	private final OnlineOffers online;

	private final MessageSource messages;

	VoucherDraft(OnboardingCases cases, Enterprises enterprises, Markets markets, Ledger ledger, Vouchers vouchers,
			OnlineOffers online, MessageSource messages) {
		this.cases = cases;
		this.enterprises = enterprises;
		this.markets = markets;
		this.ledger = ledger;
		this.vouchers = vouchers;
		this.online = online;
		this.messages = messages;
	}

	/** The prefilled answers, by field key. */
	public Map<String, Object> answers(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Map<String, Object> known = new LinkedHashMap<>();
		known.put("companyName", this.enterprises.find(theCase.providerId()).map(Enterprise::legalName).orElse(""));
		known.put("accountId", theCase.providerId());
		known.put("postalAddress", theCase.fact("postalAddress"));
		known.put("recipientName", theCase.fact("contactName"));
		known.put("recipientPhone", theCase.fact("contactPhone"));
		known.put("paidByCorporateAccount", true);
		known.put("requestsReceipt", true);
		return known;
	}

	/**
	 * Whether a voucher is asked for; otherwise the case is to pay online. A market that
	 * takes online payment alone asks for one only if nothing can be paid online now, or
	 * the last one was returned: its money may have come.
	 */
	public boolean isAskedFor(String caseId) {
		return terms(caseId).takesTransfers() || !this.online.isOffered(caseId)
				|| this.vouchers.latest(caseId).filter((last) -> last.state() == Voucher.State.RETURNED).isPresent();
	}

	/**
	 * Submits the voucher of a form.
	 * @throws InvalidAnswerException if none is asked for, a field is missing, or the
	 * voucher cannot be submitted
	 */
	@Transactional
	public Voucher submit(String caseId, Answers form) {
		if (!isAskedFor(caseId)) {
			throw new InvalidAnswerException("voucherScan", "deposit.voucher.online");
		}
		return this.vouchers.submit(caseId, VoucherDetails.of(form));
	}

	/**
	 * The ways of paying that a voucher can prove: those that are not online, where the
	 * market has any.
	 */
	public List<Option> routes(String caseId) {
		DepositTerms terms = terms(caseId);
		return terms.routes()
			.stream()
			.filter((route) -> !route.online() || !terms.takesTransfers())
			.map((route) -> new Option(route.id(), route.name().zh(), route.name().en()))
			.toList();
	}

	/**
	 * How much to pay, and where transfers are taken, into which account; and where the
	 * amount of the deposit is borrowed from.
	 */
	public String whereToPay(String caseId, Locale locale) {
		long owedFen = dueFen(caseId);
		if (owedFen == 0) {
			return text("deposit.nothingToPay", locale);
		}
		String where = whereToPay(caseId, owedFen, locale);
		return terms(caseId).borrowedFrom()
			.filter((place) -> this.ledger.balance(caseId).owedFen() > 0)
			.map((place) -> where + "\n" + text("market.deposit.borrowed", locale, place.in(locale)))
			.orElse(where);
	}

	private String whereToPay(String caseId, long owedFen, Locale locale) {
		if (!isAskedFor(caseId)) {
			return text("deposit.payOnline", locale, Money.text(owedFen, locale));
		}
		DepositTerms account = terms(caseId);
		if (!account.takesTransfers() && this.online.areSetUp()) {
			return text("deposit.toPay", locale, Money.text(owedFen, locale));
		}
		String where = text("deposit.whereToPay", locale, Money.text(owedFen, locale), account.accountName(),
				account.accountNumber(), account.bank());
		return account.takesTransfers() ? where : where + "\n" + text("deposit.notOnline", locale);
	}

	private String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	private DepositTerms terms(String caseId) {
		return this.markets.get(this.cases.get(caseId).marketId()).deposit();
	}

	private long dueFen(String caseId) {
		return this.ledger.balance(caseId).owedFen() + this.ledger.fees(caseId).owedFen()
				+ this.ledger.penalties(caseId).owedFen();
	}

	/**
	 * Why another voucher is needed: the last one was returned, or did not pay
	 * everything. Empty for the first voucher, and for one of what was asked for since.
	 */
	public Optional<InvalidAnswerException> problem(String caseId, Locale locale) {
		return this.vouchers.latest(caseId)
			.filter((last) -> last.state() == Voucher.State.RETURNED || !isAskedForSince(caseId, last))
			.map((last) -> (last.state() == Voucher.State.RETURNED)
					? new InvalidAnswerException("voucherScan", "deposit.voucher.returned", last.reason())
					: new InvalidAnswerException("voucherScan",
							terms(caseId).takesTransfers() ? "deposit.short" : "deposit.short.online",
							Money.text(dueFen(caseId), locale)));
	}

	/** Whether anything has been booked since a voucher was decided but what it paid. */
	private boolean isAskedForSince(String caseId, Voucher last) {
		return last.decidedAt() != null && this.ledger.bookings(caseId)
			.stream()
			.anyMatch((booking) -> !booking.isPayment() && booking.at().isAfter(last.decidedAt()));
	}

}
