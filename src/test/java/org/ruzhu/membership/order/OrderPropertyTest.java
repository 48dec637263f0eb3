package org.ruzhu.membership.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.ruzhu.membership.order.OrderEvent.Sale;

import static org.assertj.core.api.Assertions.assertThat;

/** An order is what was reported of it, in whatever order that came. */
class OrderPropertyTest {

	private static final Instant PAID = Instant.parse("2026-09-01T02:00:00Z");

	@Property(tries = 500)
	void anyOrderOfTheSameReportsAddsUpToTheSameOrder(@ForAll("lives") List<OrderEvent> life, @ForAll Random random) {
		List<OrderEvent> late = new ArrayList<>(life);
		Collections.shuffle(late, random);
		assertThat(Order.of("market", "O-1", late)).isEqualTo(Order.of("market", "O-1", life));
	}

	@Property(tries = 500)
	void nobodyGetsBackMoreThanWasPaid(@ForAll("lives") List<OrderEvent> life) {
		Order order = Order.of("market", "O-1", life);
		assertThat(order.refundedFen()).isBetween(0L, 10_000L);
		assertThat(order.isRefunded()).isEqualTo(order.netFen() == 0);
		assertThat(order.complaints()).isNotNegative();
	}

	@Provide
	Arbitrary<List<OrderEvent>> lives() {
		Arbitrary<OrderEventType> types = Arbitraries.of(OrderEventType.class)
			.filter((type) -> type != OrderEventType.PAID);
		Arbitrary<Integer> days = Arbitraries.integers().between(0, 5);
		Arbitrary<Integer> amounts = Arbitraries.integers().between(1, 6_000);
		return Combinators.combine(types, days, amounts).as(Happening::new).list().ofMaxSize(8).map(this::life);
	}

	private List<OrderEvent> life(List<Happening> happenings) {
		List<OrderEvent> life = new ArrayList<>();
		life.add(new OrderEvent("E-0", "O-1", OrderEventType.PAID, PAID,
				Optional.of(new Sale("APP-2026-000001", "saas", Optional.empty(), 10_000, false)), 0,
				Optional.empty()));
		happenings.forEach((one) -> life.add(one.event("E-" + life.size())));
		return life;
	}

	private record Happening(OrderEventType type, int day, int fen) {

		OrderEvent event(String id) {
			boolean back = this.type == OrderEventType.REFUNDED;
			return new OrderEvent(id, "O-1", this.type, PAID.plus(Duration.ofDays(this.day)), Optional.empty(),
					back ? this.fen : 0, back ? Optional.of(RefundCause.USER) : Optional.empty());
		}

	}

}
