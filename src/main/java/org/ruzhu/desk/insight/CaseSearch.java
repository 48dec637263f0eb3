package org.ruzhu.desk.insight;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.text.PlainText;
import org.ruzhu.provider.account.Account;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.enterprise.Enterprise;

/** Finds cases of somebody's own markets, whoever and whatever they are about. */
@Service
public class CaseSearch {

	/** How many cases a page has. */
	public static final int PAGE = 30;

	private static final String FROM_THE_NEWEST = "~";

	/**
	 * What writers of one name differ in, and what they have in common; the spaces at the
	 * end have nothing.
	 */
	private static final String WRITTEN = IntStream.rangeClosed('！', '～')
		.mapToObj(Character::toString)
		.collect(Collectors.joining())
		.replace("＇", "") + "•・‧∙⋅●〔【[{〕】]}“”「」–—’‘` \u3000\u00A0";

	private static final String COMPARED = WRITTEN.codePoints()
		.mapToObj((sign) -> PlainText.compared(Character.toString(sign)).replace("'", "''"))
		.collect(Collectors.joining());

	private static final String CASES = """
			select a.id, a.market_id, a.state, a.opened_at, e.legal_name as company from %s a
			left join %s e on e.provider_id = a.provider_id
			where a.market_id in (:markets) and a.id < :before and %%s
			order by a.id desc fetch first :most rows only""".formatted(OnboardingCase.TABLE, Enterprise.TABLE);

	private static final String OF_ACCOUNT = "a.provider_id in (select p.id from " + Account.TABLE
			+ " p where p.%s = :value)";

	/**
	 * One page of what was found.
	 *
	 * @param next what the page after it begins after; null when this is the last
	 */
	public record Page(List<FoundCase> cases, String next) {

		private static Page of(List<FoundCase> found) {
			boolean more = found.size() > PAGE;
			List<FoundCase> cases = more ? found.subList(0, PAGE) : found;
			return new Page(cases, more ? cases.get(PAGE - 1).id() : null);
		}

	}

	private final JdbcClient jdbc;

	private final AuditLog audit;

	CaseSearch(JdbcClient jdbc, AuditLog audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** Whether somebody may look for people by how they are reached. */
	public boolean maySearchByContact(Staff staff) {
		return staff.isIn(StaffGroup.REVIEWERS) || staff.isIn(StaffGroup.OPERATIONS);
	}

	/**
	 * The newest cases that match, one page of them. Who looks for somebody is recorded:
	 * by what kind of fact and how many were found, not the fact itself.
	 * @param before the last case of the page before, or empty for the first page
	 * @throws InvalidAnswerException when somebody may not look by this kind of fact
	 */
	@Transactional
	public Page find(Staff staff, CaseQuery query, String before) {
		if (query.kind().isContact() && !maySearchByContact(staff)) {
			throw new InvalidAnswerException(CaseQuery.FIELD, "insight.search.noContact");
		}
		Page found = Page.of(find(staff.markets(), query, before));
		if (query.kind().isIdentity()) {
			this.audit.record(null, "case-searched",
					"%s: %d".formatted(query.kind().name().toLowerCase(Locale.ROOT), found.cases().size()));
		}
		return found;
	}

	private List<FoundCase> find(List<String> markets, CaseQuery query, String before) {
		if (markets.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(CASES.formatted(condition(query.kind())))
			.param("markets", markets)
			.param("before", before.isBlank() ? FROM_THE_NEWEST : before)
			.param("value", value(query))
			.param("most", PAGE + 1)
			.query(FoundCase.class)
			.list();
	}

	private static String condition(CaseQuery.Kind kind) {
		return switch (kind) {
			case CASE_ID -> "a.id like :value";
			case CREDIT_CODE -> "e.credit_code = :value";
			case NAME ->
				"lower(translate(e.legal_name, '%s', '%s')) like :value escape '!'".formatted(WRITTEN, COMPARED);
			case EMAIL -> OF_ACCOUNT.formatted("email");
			case MOBILE -> OF_ACCOUNT.formatted("mobile");
		};
	}

	private static String value(CaseQuery query) {
		return switch (query.kind()) {
			case CASE_ID -> query.value() + "%";
			case NAME -> "%" + PlainText.compared(query.value()).replaceAll("[!%_]", "!$0") + "%";
			case CREDIT_CODE, EMAIL, MOBILE -> query.value();
		};
	}

}
