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

	private final MessageSource messages;

	VoucherDraft(OnboardingCases cases, Enterprises enterprises, Markets markets, Ledger ledger, Vouchers vouchers,
			MessageSource messages) {
		this.cases = cases;
		this.enterprises = enterprises;
		this.markets = markets;
		this.ledger = ledger;
		this.vouchers = vouchers;
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

	/** The ways of paying that the market accepts. */
	public List<Option> routes(String caseId) {
		return terms(caseId).routes()
			.stream()
			.map((route) -> new Option(route.id(), route.name().zh(), route.name().en()))
			.toList();
	}

	/** How much to pay, and where transfers are taken, into which account. */
	public String whereToPay(String caseId, Locale locale) {
		long owedFen = dueFen(caseId);
		if (owedFen == 0) {
			return this.messages.getMessage("deposit.nothingToPay", null, locale);
		}
		DepositTerms account = terms(caseId);
		if (!account.takesTransfers()) {
			return this.messages.getMessage("deposit.toPay", new Object[] { Money.text(owedFen, locale) }, locale);
		}
		return this.messages.getMessage("deposit.whereToPay", new Object[] { Money.text(owedFen, locale),
				account.accountName(), account.accountNumber(), account.bank() }, locale);
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
	 * everything. Empty for the first voucher.
	 */
	public Optional<InvalidAnswerException> problem(String caseId, Locale locale) {
		return this.vouchers.latest(caseId)
			.map((last) -> (last.state() == Voucher.State.RETURNED)
					? new InvalidAnswerException("voucherScan", "deposit.voucher.returned", last.reason())
					: new InvalidAnswerException("voucherScan",
							terms(caseId).takesTransfers() ? "deposit.short" : "deposit.short.online",
							Money.text(dueFen(caseId), locale)));
	}

}
