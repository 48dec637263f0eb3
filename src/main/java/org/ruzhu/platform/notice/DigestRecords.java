package org.ruzhu.platform.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Records which reminders each member of staff has received in a digest. */
@Component
class DigestRecords {

	/**
	 * How many days a digest looks back at most, which limits a person's first digest.
	 */
	private static final long FIRST_DIGEST_DAYS = 7;

	private final JdbcClient jdbc;

	private final Clock clock;

	DigestRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The reminders that were not in a digest yet, the newest first. */
	List<Message> remindersFor(String staffId, Collection<String> groups, Collection<String> markets) {
		if (groups.isEmpty() || markets.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select * from notice where staff_group in (:groups) and market_id in (:markets) and created_at > :since
				and id > coalesce((select last_notice from staff_digest where staff_id = :staff), 0)
				order by id desc""")
			.param("groups", groups)
			.param("markets", markets)
			.param("since", OffsetDateTime.now(this.clock).minusDays(FIRST_DIGEST_DAYS))
			.param("staff", staffId)
			.query(Message.class)
			.list();
	}

	void had(String staffId, long lastNotice) {
		if (this.jdbc.sql("update staff_digest set last_notice = ? where staff_id = ?")
			.params(lastNotice, staffId)
			.update() == 0) {
			this.jdbc.sql("insert into staff_digest (staff_id, last_notice) values (?, ?)")
				.params(staffId, lastNotice)
				.update();
		}
	}

	long write(String staffId, String template, Locale locale, NoticeTemplates.Text text) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into notice (staff_id, template, locale, subject, body, created_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(staffId, template, locale.toLanguageTag(), text.subject(), text.body(),
					OffsetDateTime.now(this.clock))
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

}
