package org.ruzhu.membership.product;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Delivery;

/** The table of holds that keep products from users. */
@Component
class HoldRecords {

	private final JdbcClient jdbc;

	private final Clock clock;

	HoldRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The holds of a case that are in force. */
	List<Hold> of(String caseId) {
		return this.jdbc
			.sql("select product_id, measure, reference from product_hold where case_id = ? and released_at is null")
			.param(caseId)
			.query((row, number) -> new Hold(Optional.ofNullable(row.getString("product_id")),
					Measure.valueOf(row.getString("measure")), row.getString("reference")))
			.list();
	}

	void write(String caseId, Hold hold) {
		this.jdbc.sql("""
				insert into product_hold (case_id, product_id, measure, reference, held_at)
				values (?, ?, ?, ?, ?)""")
			.params(caseId, hold.productId().orElse(null), hold.measure().name(), hold.reference(), now())
			.update();
	}

	void release(String caseId, String reference) {
		this.jdbc.sql("""
				update product_hold set released_at = ?
				where case_id = ? and reference = ? and released_at is null""")
			.params(now(), caseId, reference)
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** What a hold does. */
	enum Measure {

		HIDDEN, DELISTED

	}

	/**
	 * A hold in force.
	 *
	 * @param productId the product; empty for all SaaS products
	 * @param reference the reference of what the hold is for
	 */
	record Hold(Optional<String> productId, Measure measure, String reference) {

		boolean isOf(Product product) {
			return this.productId.map(product.id()::equals)
				.orElseGet(() -> product.details().delivery() == Delivery.SAAS);
		}

	}

}
