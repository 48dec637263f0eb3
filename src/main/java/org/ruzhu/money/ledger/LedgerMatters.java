package org.ruzhu.money.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.panel.OpenMatterSource;

/** The open balances of ledger accounts, counted by case. */
@Configuration(proxyBeanMethods = false)
class LedgerMatters {

	private static final int DEBIT = 1;

	private static final int CREDIT = -1;

	@Bean
	OpenMatterSource returningDeposits() {
		return onAccount(50, "returning", LedgerAccount.RETURNING, CREDIT);
	}

	@Bean
	OpenMatterSource owedDeposits() {
		return onAccount(60, "owed", LedgerAccount.OWED, DEBIT);
	}

	@Bean
	OpenMatterSource owedPenalties() {
		return onAccount(70, "penalties", LedgerAccount.PENALTY_OWED, DEBIT);
	}

	@Bean
	OpenMatterSource excessPayments() {
		return onAccount(80, "excess", LedgerAccount.EXCESS, CREDIT);
	}

	private static OpenMatterSource onAccount(int order, String kind, LedgerAccount account, int side) {
		return new OpenMatterSource(order, kind, "/staff/books?account=" + account, """
				select count(*) as matters, cast(sum(fen) as bigint) as fen, min(since) as since from (
					select sum(p.amount_fen) * %d as fen, min(e.booked_at) as since
					from posting p join journal_entry e on e.id = p.entry_id
					where p.account = '%s' and e.market_id in (:markets)
					group by e.case_id having sum(p.amount_fen) <> 0) cases""".formatted(side, account));
	}

}
