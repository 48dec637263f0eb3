package org.ruzhu.money.voucher;

import java.util.Comparator;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Transfers that finance has found on the bank's statement. */
@Component
@Order(1)
class ConfirmedVouchers implements ConfirmedPayments {

	private final VoucherRepository vouchers;

	ConfirmedVouchers(VoucherRepository vouchers) {
		this.vouchers = vouchers;
	}

	@Override
	public List<ConfirmedPayment> of(String caseId) {
		return this.vouchers.findByCaseIdOrderByIdDesc(caseId)
			.stream()
			.filter((voucher) -> voucher.state() == Voucher.State.CONFIRMED)
			.sorted(Comparator.comparing(Voucher::id))
			.map(Voucher::payment)
			.toList();
	}

}
