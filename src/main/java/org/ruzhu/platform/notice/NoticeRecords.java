package org.ruzhu.platform.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The table of notices. */
@Component
class NoticeRecords {

	private final JdbcClient jdbc;

	private final Clock clock;

	NoticeRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	long write(Notice notice, Addressee to, NoticeTemplates.Text text) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into notice (case_id, market_id, provider_id, staff_group, template, locale, subject, body,
				task_key, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(notice.caseId(), to.marketId(), to.providerId(), notice.group(), notice.template(),
					to.locale().toLanguageTag(), text.subject(), text.body(), notice.task(), now())
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	List<Message> newest(int most) {
		return this.jdbc.sql("select * from notice order by id desc fetch first ? rows only")
			.param(most)
			.query(Message.class)
			.list();
	}

	List<Message> ofGroups(Collection<String> groups, Collection<String> markets, int most) {
		return this.jdbc.sql("""
				select * from notice where staff_group in (:groups) and market_id in (:markets)
				order by id desc fetch first :most rows only""")
			.param("groups", groups)
			.param("markets", markets)
			.param("most", most)
			.query(Message.class)
			.list();
	}

	List<Message> ofProvider(String providerId, long before, int most) {
		return this.jdbc.sql("""
				select * from notice where provider_id = ? and id < ?
				order by id desc fetch first ? rows only""")
			.params(providerId, before, most)
			.query(Message.class)
			.list();
	}

	List<Message> ofCase(String caseId) {
		return this.jdbc.sql("select * from notice where case_id = ? and provider_id is not null order by id desc")
			.param(caseId)
			.query(Message.class)
			.list();
	}

	/** All messages about a case, including those to staff. */
	List<Message> allOfCase(String caseId) {
		return this.jdbc.sql("select * from notice where case_id = ? order by id desc")
			.param(caseId)
			.query(Message.class)
			.list();
	}

	List<Inbox.LastTold> lastTold(String template, Collection<String> caseIds) {
		return this.jdbc.sql("""
				select case_id, task_key, max(created_at) as at from notice
				where template = :template and case_id in (:caseIds) and task_key is not null
				group by case_id, task_key""")
			.param("template", template)
			.param("caseIds", caseIds)
			.query(Inbox.LastTold.class)
			.list();
	}

	/** How many messages a provider has not read, by case. */
	Map<String, Integer> unreadByCase(String providerId) {
		Map<String, Integer> unread = new HashMap<>();
		this.jdbc.sql("""
				select case_id, count(*) as unread from notice where provider_id = ? and read_at is null
				group by case_id""")
			.param(providerId)
			.query((RowCallbackHandler) (row) -> unread.put(row.getString("case_id"), row.getInt("unread")));
		return unread;
	}

	Optional<Message> owned(long id, String providerId) {
		return this.jdbc.sql("select * from notice where id = ? and provider_id = ?")
			.params(id, providerId)
			.query(Message.class)
			.optional();
	}

	void read(long id) {
		this.jdbc.sql("update notice set read_at = ? where id = ? and read_at is null").params(now(), id).update();
	}

	int unread(String providerId) {
		return this.jdbc.sql("select count(*) from notice where provider_id = ? and read_at is null")
			.param(providerId)
			.query(Integer.class)
			.single();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
