package org.ruzhu.joining.review;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.provider.cases.CategoryApplication;
import org.ruzhu.provider.cases.OnboardingCase;

/**
 * Which reasons lead to a successful second try. The second try is the provider's next
 * review in the same market that came to a verdict; of a category that was refused, the
 * verdict when it was applied for the next time, whatever has become of it since.
 */
@Service
public class ReasonOutcomes {

	private static final String OF_MARKETS = """
			with given as (
				select a.market_id, g.code, case when g.category is null then
					(select case n.verdict when 'APPROVE' then 1 else 0 end
						from review n join %1$s b on b.id = n.case_id
						where b.provider_id = a.provider_id and b.market_id = a.market_id
							and n.id > r.id and n.verdict is not null
						order by n.id limit 1)
				else
					(select case c.state when 'REFUSED' then 0 else 1 end
						from %2$s c join %1$s b on b.id = c.case_id
						where b.provider_id = a.provider_id and b.market_id = a.market_id
							and c.category = g.category and c.decided_at > r.decided_at
							and (c.case_id <> r.case_id or c.round <> r.application_round)
						order by c.decided_at limit 1)
				end as success
				from review_reason g join review r on r.id = g.review join %1$s a on a.id = r.case_id
				where a.market_id in (:markets)
			)
			select market_id, code, count(*) as given, count(success) as retried, coalesce(sum(success), 0) as succeeded
			from given group by market_id, code order by market_id, count(*) desc, code
			""".formatted(OnboardingCase.TABLE, CategoryApplication.TABLE);

	private final JdbcClient jdbc;

	ReasonOutcomes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The reasons given in some markets, the most frequent first. */
	@Transactional(readOnly = true)
	public List<ReasonOutcome> of(Collection<String> markets) {
		return markets.isEmpty() ? List.of()
				: this.jdbc.sql(OF_MARKETS).param("markets", markets).query(ReasonOutcome.class).list();
	}

}
