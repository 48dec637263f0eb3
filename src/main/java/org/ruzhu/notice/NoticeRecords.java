package org.ruzhu.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The tables of notices and their deliveries. */
@Component
class NoticeRecords {

	private static final String DELIVERY = """
			select notice_delivery.*, market_id, template, locale from notice_delivery
			join notice on notice.id = notice_id
			""";

	private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Clock clock;

	NoticeRecords(JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	long write(Notice notice, Addressee to, NoticeTemplates.Text text) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into notice (case_id, market_id, provider_id, staff_group, template, locale, subject, body,
				created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(notice.caseId(), to.marketId(), to.providerId(), notice.group(), notice.template(),
					to.locale().toLanguageTag(), text.subject(), text.body(), now())
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	long deliver(long noticeId, String channel, String recipient, NoticeTemplates.Text text,
			Map<String, String> parameters, String attachment) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into notice_delivery (notice_id, channel, recipient, subject, body, parameters, attachment, message_id,
					state, attempts, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?)""")
			.params(noticeId, channel, recipient, text.subject(), text.body(), json(parameters), attachment,
					"<%s@ruzhu>".formatted(UUID.randomUUID()), now())
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	Optional<Delivery> delivery(long id) {
		return this.jdbc.sql(DELIVERY + "where notice_delivery.id = ?").param(id).query(this::readDelivery).optional();
	}

	void sent(long id, Delivery.State state) {
		this.jdbc.sql("""
				update notice_delivery set state = ?, attempts = attempts + 1, sent_at = ?, last_error = null
				where id = ?""").params(state.name(), now(), id).update();
	}

	void failed(long id, String error) {
		this.jdbc
			.sql("update notice_delivery set state = 'FAILED', attempts = attempts + 1, last_error = ? where id = ?")
			.params(error, id)
			.update();
	}

	List<Delivery> newestDeliveries(int most) {
		return this.jdbc.sql(DELIVERY + "order by notice_delivery.id desc fetch first ? rows only")
			.param(most)
			.query(this::readDelivery)
			.list();
	}

	List<Message> newestMessages(int most) {
		return this.jdbc.sql("select * from notice order by id desc fetch first ? rows only")
			.param(most)
			.query(NoticeRecords::message)
			.list();
	}

	List<Message> ofGroups(Collection<String> groups, Collection<String> markets, int most) {
		return this.jdbc.sql("""
				select * from notice where staff_group in (:groups) and market_id in (:markets)
				order by id desc fetch first :most rows only""")
			.param("groups", groups)
			.param("markets", markets)
			.param("most", most)
			.query(NoticeRecords::message)
			.list();
	}

	List<Message> ofProvider(String providerId, int most) {
		return this.jdbc.sql("select * from notice where provider_id = ? order by id desc fetch first ? rows only")
			.params(providerId, most)
			.query(NoticeRecords::message)
			.list();
	}

	List<Message> ofCase(String caseId) {
		return this.jdbc.sql("select * from notice where case_id = ? and provider_id is not null order by id desc")
			.param(caseId)
			.query(NoticeRecords::message)
			.list();
	}

	Optional<Message> owned(long id, String providerId) {
		return this.jdbc.sql("select * from notice where id = ? and provider_id = ?")
			.params(id, providerId)
			.query(NoticeRecords::message)
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

	private static Message message(ResultSet row, int number) throws SQLException {
		return new Message(row.getLong("id"), row.getString("case_id"), row.getString("template"),
				row.getString("subject"), row.getString("body"), instant(row, "created_at"), instant(row, "read_at"));
	}

	private Delivery readDelivery(ResultSet row, int number) throws SQLException {
		return new Delivery(row.getLong("id"), row.getLong("notice_id"), row.getString("market_id"),
				row.getString("template"), Locale.forLanguageTag(row.getString("locale")), row.getString("channel"),
				row.getString("recipient"), row.getString("subject"), row.getString("body"),
				map(row.getString("parameters")), row.getString("attachment"), row.getString("message_id"),
				Delivery.State.valueOf(row.getString("state")), row.getInt("attempts"), instant(row, "created_at"),
				instant(row, "sent_at"), row.getString("last_error"));
	}

	private String json(Map<String, String> parameters) {
		try {
			return parameters.isEmpty() ? null : this.json.writeValueAsString(parameters);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Map<String, String> map(String parameters) {
		try {
			return (parameters != null) ? this.json.readValue(parameters, PARAMETERS) : Map.of();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
