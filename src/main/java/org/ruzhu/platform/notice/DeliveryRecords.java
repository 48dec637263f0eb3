package org.ruzhu.platform.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

import org.ruzhu.platform.notice.Attempt.Outcome;

/** The tables of deliveries and their attempts. */
@Component
class DeliveryRecords {

	/** Between the ids of attachments in their column. */
	private static final String BETWEEN = ",";

	private static final String DELIVERY = """
			select notice_delivery.*, case_id, market_id, template, locale from notice_delivery
			join notice on notice.id = notice_id
			""";

	private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Clock clock;

	DeliveryRecords(JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	long write(long noticeId, String channel, String recipient, Letter letter) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into notice_delivery (notice_id, channel, recipient, subject, body, shown, parameters,
				attachment, message_id, state, attempts, created_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?)""")
			.params(noticeId, channel, recipient, letter.subject(), letter.body(), letter.shown(),
					write(letter.parameters()),
					(letter.attachments().isEmpty()) ? null : String.join(BETWEEN, letter.attachments()),
					Delivery.messageId(UUID.randomUUID().toString()), now())
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	Optional<Delivery> find(long id) {
		return this.jdbc.sql(DELIVERY + "where notice_delivery.id = ?").param(id).query(this::readDelivery).optional();
	}

	/** Begins an attempt and returns its number, counted from 1. */
	int begin(long id) {
		this.jdbc.sql("update notice_delivery set attempts = attempts + 1 where id = ?").param(id).update();
		int number = this.jdbc.sql("select attempts from notice_delivery where id = ?")
			.param(id)
			.query(Integer.class)
			.single();
		this.jdbc.sql("insert into notice_attempt (notice_delivery_id, number, begun_at) values (?, ?, ?)")
			.params(id, number, now())
			.update();
		return number;
	}

	void end(long id, int number, Outcome outcome, String error) {
		this.jdbc.sql("""
				update notice_attempt set ended_at = ?, outcome = ?, error = ?
				where notice_delivery_id = ? and number = ?""")
			.params(now(), outcome.name(), error, id, number)
			.update();
		this.jdbc.sql("update notice_delivery set last_error = ? where id = ?").params(error, id).update();
	}

	/** Marks a delivery as sent and removes the secrets from its stored text. */
	void sent(long id) {
		this.jdbc.sql("""
				update notice_delivery set state = 'SENT', sent_at = ?, body = coalesce(shown, body),
				parameters = case when shown is null then parameters end where id = ?""").params(now(), id).update();
	}

	void recorded(long id) {
		this.jdbc.sql("update notice_delivery set state = 'RECORDED', sent_at = ? where id = ?")
			.params(now(), id)
			.update();
	}

	void notDelivered(long id) {
		this.jdbc.sql("update notice_delivery set state = 'NOT_DELIVERED' where id = ?").param(id).update();
	}

	/** Returns whether it was waiting for a decision. */
	boolean sendAgain(long id) {
		return this.jdbc.sql("update notice_delivery set state = 'PENDING' where id = ? and state = 'NOT_DELIVERED'")
			.param(id)
			.update() == 1;
	}

	/** Returns whether it was waiting for a decision. */
	boolean toldByPhone(long id, String teller, String note) {
		return this.jdbc.sql("""
				update notice_delivery set state = 'TOLD_BY_PHONE', told_by = ?, told_at = ?, told_note = ?,
				body = coalesce(shown, body), parameters = case when shown is null then parameters end
				where id = ? and state = 'NOT_DELIVERED'""").params(teller, now(), note, id).update() == 1;
	}

	/**
	 * How many SMS were sent to a number since a moment, not counting these templates.
	 */
	int textsSince(String mobile, Instant since, Collection<String> besides) {
		return this.jdbc.sql("""
				select count(*) from notice_delivery join notice on notice.id = notice_id
				where recipient = :mobile and channel = 'sms' and sent_at >= :since
				and template not in (:besides)""")
			.param("mobile", mobile)
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("besides", besides.isEmpty() ? List.of("") : besides)
			.query(Integer.class)
			.single();
	}

	List<Delivery> newest(int most) {
		return this.jdbc.sql(DELIVERY + "order by notice_delivery.id desc fetch first ? rows only")
			.param(most)
			.query(this::readDelivery)
			.list();
	}

	/** Undelivered ones of these markets and those to staff, the newest first. */
	List<Delivery> notDelivered(Collection<String> markets, long before, int most) {
		return this.jdbc.sql(DELIVERY + """
				where state = 'NOT_DELIVERED' and (market_id in (:markets) or market_id is null)
				and notice_delivery.id < :before order by notice_delivery.id desc fetch first :most rows only""")
			.param("markets", markets)
			.param("before", before)
			.param("most", most)
			.query(this::readDelivery)
			.list();
	}

	/** The deliveries of all notices to a case's provider. */
	List<Delivery> ofCase(String caseId) {
		return this.jdbc.sql(DELIVERY + "where case_id = ? and provider_id is not null order by notice_delivery.id")
			.param(caseId)
			.query(this::readDelivery)
			.list();
	}

	List<Attempt> attempts(long id) {
		return this.jdbc.sql("select * from notice_attempt where notice_delivery_id = ? order by number")
			.param(id)
			.query(Attempt.class)
			.list();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

	private static List<String> attachments(String kept) {
		return (kept == null) ? List.of() : List.of(kept.split(BETWEEN));
	}

	private Delivery readDelivery(ResultSet row, int number) throws SQLException {
		String shown = row.getString("shown");
		return new Delivery(row.getLong("id"), row.getLong("notice_id"), row.getString("case_id"),
				row.getString("market_id"), row.getString("template"), Locale.forLanguageTag(row.getString("locale")),
				row.getString("channel"), row.getString("recipient"), row.getString("subject"), row.getString("body"),
				(shown != null) ? shown : row.getString("body"), read(row.getString("parameters")),
				attachments(row.getString("attachment")), row.getString("message_id"),
				Delivery.State.valueOf(row.getString("state")), row.getInt("attempts"), instant(row, "created_at"),
				instant(row, "sent_at"), row.getString("last_error"));
	}

	private String write(Map<String, String> parameters) {
		try {
			return parameters.isEmpty() ? null : this.json.writeValueAsString(parameters);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Map<String, String> read(String parameters) {
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

	/**
	 * The content to send.
	 *
	 * @param shown the text without its secrets; null if it has none
	 */
	record Letter(String subject, String body, String shown, Map<String, String> parameters, List<String> attachments) {
	}

}
