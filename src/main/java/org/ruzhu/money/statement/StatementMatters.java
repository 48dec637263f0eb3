package org.ruzhu.money.statement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.panel.OpenMatterSource;

/** The transfers on the market's account that nobody has decided on. */
@Configuration(proxyBeanMethods = false)
class StatementMatters {

	@Bean
	OpenMatterSource openTransfers() {
		return new OpenMatterSource(40, "transfers", "/staff/statements", """
				select count(*) as matters, cast(sum(e.amount_fen) as bigint) as fen, min(s.imported_at) as since
				from statement_entry e join bank_statement s on s.id = e.statement_id
				where e.state = 'OPEN' and e.market_id in (:markets)""");
	}

}
