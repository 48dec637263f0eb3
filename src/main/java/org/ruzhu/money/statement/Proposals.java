package org.ruzhu.money.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.fee.Fees;
import org.ruzhu.money.voucher.PayerName;
import org.ruzhu.money.voucher.Voucher;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/**
 * Proposes matches between the transfers on a statement and the transfers that providers
 * reported. A match needs the same payer, by account or by name. The amount only orders
 * the proposals, because providers may pay too little or too much.
 */
@Component
@Transactional(readOnly = true)
public class Proposals {

	private final Vouchers vouchers;

	private final Enterprises enterprises;

	private final Deposits deposits;

	private final Fees fees;

	Proposals(Vouchers vouchers, Enterprises enterprises, Deposits deposits, Fees fees) {
		this.vouchers = vouchers;
		this.enterprises = enterprises;
		this.deposits = deposits;
		this.fees = fees;
	}

	/** The proposals for each transfer, by its id; the best first. */
	public Map<Long, List<Proposal>> of(List<StatementEntry> entries) {
		Map<String, List<Voucher>> waiting = new LinkedHashMap<>();
		Map<Long, List<Proposal>> proposals = new LinkedHashMap<>();
		for (StatementEntry entry : entries) {
			List<Proposal> found = new ArrayList<>();
			if (entry.state() == StatementEntry.State.OPEN && entry.transfer().problem().isEmpty()) {
				waiting.computeIfAbsent(entry.marketId(), this.vouchers::waiting)
					.forEach((voucher) -> propose(voucher, entry.transfer()).ifPresent(found::add));
				found.sort(Comparator.comparing((Proposal one) -> !one.sameAccount())
					.thenComparing((one) -> Math.abs(one.beyondFen(entry.transfer()))));
			}
			proposals.put(entry.id(), found);
		}
		return proposals;
	}

	private Optional<Proposal> propose(Voucher voucher, Transfer transfer) {
		return this.enterprises.find(voucher.providerId())
			.flatMap((enterprise) -> propose(voucher, enterprise, transfer));
	}

	private Optional<Proposal> propose(Voucher voucher, Enterprise enterprise, Transfer transfer) {
		boolean corporate = voucher.details().paidByCorporateAccount();
		String payer = corporate ? enterprise.legalName() : voucher.details().payerName();
		boolean sameAccount = corporate
				&& StatementWords.account(enterprise.bankAccount()).equals(transfer.payerAccount());
		return (sameAccount || PayerName.same(payer, transfer.payerName()))
				? Optional.of(new Proposal(voucher, payer, due(voucher.caseId()), sameAccount)) : Optional.empty();
	}

	private long due(String caseId) {
		return this.deposits.balance(caseId).owedFen() + this.fees.balance(caseId).owedFen();
	}

}
