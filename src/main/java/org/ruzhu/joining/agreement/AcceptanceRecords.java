package org.ruzhu.joining.agreement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.ruzhu.market.AgreementText;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.OnboardingCase;

/** What was accepted, with the very text of it. */
@Repository
class AcceptanceRecords {

	private final JdbcClient jdbc;

	AcceptanceRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The acceptances of a case, the first one first. */
	List<Acceptance> of(String caseId) {
		return this.jdbc.sql("""
				select agreement_id, text_version, sha256, accepted_by, accepted_at
				from agreement_acceptance where case_id = ? order by id""")
			.param(caseId)
			.query(Acceptance.class)
			.list();
	}

	void add(String caseId, Acceptance acceptance) {
		this.jdbc.sql("""
				insert into agreement_acceptance (case_id, agreement_id, text_version, sha256, accepted_by, accepted_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(caseId, acceptance.agreementId(), acceptance.textVersion(), acceptance.sha256(),
					acceptance.acceptedBy(), acceptance.acceptedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Keeps a text, unless it is kept already. */
	void keep(String marketId, AgreementText text) {
		if (kept(text.sha256()).isEmpty()) {
			this.jdbc.sql("""
					insert into agreement_text
					(sha256, market_id, agreement_id, title, text_version, in_force_on, wording)
					values (?, ?, ?, ?, ?, ?, ?)""")
				.params(text.sha256(), marketId, text.id(), text.title(), text.version(), text.inForceFrom(),
						text.content())
				.update();
		}
	}

	Optional<KeptText> kept(String sha256) {
		return this.jdbc.sql("""
				select market_id, agreement_id, title, text_version, in_force_on, wording
				from agreement_text where sha256 = ?""")
			.param(sha256)
			.query((row, number) -> new KeptText(row.getString("market_id"),
					new AgreementText(row.getString("agreement_id"), row.getString("title"),
							row.getString("text_version"), row.getObject("in_force_on", LocalDate.class),
							row.getString("wording"))))
			.optional();
	}

	/**
	 * The members of a market who have not accepted this version, and accepted another
	 * one, or accepted anything before this one came into force.
	 */
	List<String> membersWithout(String marketId, AgreementText text) {
		return this.jdbc.sql("""
				select member.id from %s member
				where member.market_id = :market and member.state = 'ONBOARDED'
				and (member.agreed_at < :inForce
				or exists (select 1 from agreement_acceptance other where other.case_id = member.id
				and other.agreement_id = :agreement and other.text_version <> :version))
				and not exists (select 1 from agreement_acceptance accepted where accepted.case_id = member.id
				and accepted.agreement_id = :agreement and accepted.text_version = :version)
				order by member.id""".formatted(OnboardingCase.TABLE))
			.param("market", marketId)
			.param("inForce", text.inForceFrom().atStartOfDay(WorkingDays.ZONE).toOffsetDateTime())
			.param("agreement", text.id())
			.param("version", text.version())
			.query(String.class)
			.list();
	}

}
