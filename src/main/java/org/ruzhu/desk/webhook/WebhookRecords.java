package org.ruzhu.desk.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.desk.webhook.EndpointAnswer.Outcome;

/** The tables of events, their deliveries and the attempts at them. */
@Component
class WebhookRecords {

	private static final String DELIVERY = """
			select d.id as delivery, d.endpoint_id, d.state, d.instance_id, e.* from webhook_delivery d
			join webhook_event e on e.id = d.event_id where \
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	WebhookRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Keeps an event; the line of the case's history that it tells can be told once. */
	void write(WebhookEvent event, long auditLine) {
		this.jdbc.sql("""
				insert into webhook_event (id, audit_line, event_type, market_id, case_id, occurred_at, body)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(event.id(), auditLine, event.type().name(), event.marketId(), event.caseId(),
					event.occurredAt().atZone(this.clock.getZone()).toOffsetDateTime(), event.body())
			.update();
	}

	long deliver(String eventId, long endpointId) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("insert into webhook_delivery (event_id, endpoint_id, state) values (?, ?, 'PENDING')")
			.params(eventId, endpointId)
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	/** Writes down which process instance sends a delivery that is waiting again. */
	void wait(long deliveryId, String instanceId) {
		this.jdbc.sql("update webhook_delivery set state = 'PENDING', instance_id = ? where id = ?")
			.params(instanceId, deliveryId)
			.update();
	}

	void pass(long deliveryId, WebhookDelivery.State state) {
		this.jdbc.sql("update webhook_delivery set state = ? where id = ?").params(state.name(), deliveryId).update();
	}

	long begin(long deliveryId) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("insert into webhook_attempt (webhook_delivery_id, begun_at) values (?, ?)")
			.params(deliveryId, now())
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	void end(long attemptId, EndpointAnswer answer, Duration duration) {
		this.jdbc.sql("""
				update webhook_attempt set ended_at = ?, outcome = ?, status = ?, duration_ms = ?, answer = ?
				where id = ?""")
			.params(now(), answer.outcome().name(), answer.status(), duration.toMillis(), answer.text(), attemptId)
			.update();
	}

	Optional<WebhookDelivery> delivery(long id) {
		return this.jdbc.sql(DELIVERY + "d.id = ?").param(id).query(WebhookRecords::delivery).optional();
	}

	/** An endpoint's deliveries before one of them, the newest first. */
	List<WebhookDelivery> before(long endpointId, long before, int most) {
		return this.jdbc.sql(DELIVERY + "d.endpoint_id = ? and d.id < ? order by d.id desc fetch first ? rows only")
			.params(endpointId, before, most)
			.query(WebhookRecords::delivery)
			.list();
	}

	/** The same, but of those alone whose last attempt failed. */
	List<WebhookDelivery> failedBefore(long endpointId, long before, int most) {
		return this.jdbc.sql(DELIVERY + """
				d.endpoint_id = ? and d.id < ? and d.state = 'FAILED' order by d.id desc fetch first ? rows only""")
			.params(endpointId, before, most)
			.query(WebhookRecords::delivery)
			.list();
	}

	int failures(long endpointId) {
		return this.jdbc.sql("select count(*) from webhook_delivery where endpoint_id = ? and state = 'FAILED'")
			.param(endpointId)
			.query(Integer.class)
			.single();
	}

	List<WebhookAttempt> attempts(long deliveryId) {
		return this.jdbc.sql("select * from webhook_attempt where webhook_delivery_id = ? order by id desc")
			.param(deliveryId)
			.query(WebhookRecords::attempt)
			.list();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

	private static WebhookDelivery delivery(ResultSet row, int number) throws SQLException {
		WebhookEvent event = new WebhookEvent(row.getString("id"), EventType.valueOf(row.getString("event_type")),
				row.getString("market_id"), row.getString("case_id"), instant(row, "occurred_at"),
				row.getString("body"));
		return new WebhookDelivery(row.getLong("delivery"), event, row.getLong("endpoint_id"),
				WebhookDelivery.State.valueOf(row.getString("state")), row.getString("instance_id"));
	}

	private static WebhookAttempt attempt(ResultSet row, int number) throws SQLException {
		return new WebhookAttempt(row.getLong("id"), instant(row, "begun_at"),
				Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
				Optional.ofNullable(row.getObject("status", Integer.class)),
				Duration.ofMillis(row.getLong("duration_ms")), row.getString("answer"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
