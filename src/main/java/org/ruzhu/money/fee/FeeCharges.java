package org.ruzhu.money.fee;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.invoice.Charge;
import org.ruzhu.money.invoice.Charges;
import org.ruzhu.money.ledger.Ledger;
import org.ruzhu.money.ledger.LedgerAccount;
import org.ruzhu.money.voucher.ConfirmedPayment;
import org.ruzhu.money.voucher.ConfirmedPayments;

/**
 * The payments of the certification fee, to be invoiced: each by the entry of the ledger
 * that books it, in the month in which it was received.
 */
@Component
@Transactional(readOnly = true)
class FeeCharges implements Charges {

	private static final String CERTIFICATION = "certification";

	private final Ledger ledger;

	private final List<ConfirmedPayments> payments;

	FeeCharges(Ledger ledger, List<ConfirmedPayments> payments) {
		this.ledger = ledger;
		this.payments = payments;
	}

	@Override
	public String kind() {
		return CERTIFICATION;
	}

	@Override
	public List<Charge> of(String caseId) {
		Map<String, Long> paid = this.ledger.entries(caseId, LedgerAccount.FEE_INCOME);
		return this.payments.stream()
			.flatMap((way) -> way.of(caseId).stream())
			.filter((payment) -> paid.containsKey(payment.key()))
			.map((payment) -> charge(payment, paid.get(payment.key())))
			.toList();
	}

	private static Charge charge(ConfirmedPayment payment, long fen) {
		return new Charge(CERTIFICATION, payment.key(), YearMonth.from(payment.receivedOn()), fen);
	}

	@Override
	public long totalFen(String caseId) {
		return this.ledger.fees(caseId).paidFen();
	}

}
