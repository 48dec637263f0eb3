package org.ruzhu.membership.order;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Category;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.order.OrderEvent.Sale;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.bounds.Numbers;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Applications;

/** Reads reports, and says what is wrong with those that cannot be taken. */
@Component
class ReportReader {

	private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(100_000_000);

	private static final int LONGEST_ID = 60;

	/** Clocks of two systems differ by no more than this. */
	private static final Duration AHEAD = Duration.ofMinutes(5);

	private final Applications applications;

	private final Products products;

	private final Markets markets;

	private final Clock clock;

	ReportReader(Applications applications, Products products, Markets markets, Clock clock) {
		this.applications = applications;
		this.products = products;
		this.markets = markets;
		this.clock = clock;
	}

	/**
	 * Reads a report for a market.
	 * @throws UnacceptableReport if a person has to look at it
	 */
	OrderEvent read(String marketId, OrderReport report) {
		require(!report.event().isEmpty(), OrderProblem.NO_EVENT);
		require(!report.order().isEmpty(), OrderProblem.NO_ORDER);
		require(Math.max(report.event().length(), report.order().length()) <= LONGEST_ID, OrderProblem.LONG_ID);
		OrderEventType type = OrderEventType.of(report.type())
			.orElseThrow(() -> new UnacceptableReport(OrderProblem.UNKNOWN_TYPE));
		Instant at = time(report.occurredAt());
		require(!at.isAfter(this.clock.instant().plus(AHEAD)), OrderProblem.FUTURE);
		return switch (type) {
			case PAID -> event(report, type, at, Optional.of(sale(marketId, report)), 0, Optional.empty());
			case REFUNDED -> event(report, type, at, Optional.empty(), fen(report), Optional.of(cause(report)));
			default -> event(report, type, at, Optional.empty(), 0, Optional.empty());
		};
	}

	private static OrderEvent event(OrderReport report, OrderEventType type, Instant at, Optional<Sale> sale,
			long refundedFen, Optional<RefundCause> cause) {
		return new OrderEvent(report.event(), report.order(), type, at, sale, refundedFen, cause);
	}

	private static Instant time(String text) {
		try {
			String iso = text.replace('/', '-').replaceFirst(" +", "T");
			return Days.moment(iso, WorkingDays.ZONE).truncatedTo(ChronoUnit.MICROS);
		}
		catch (DateTimeException ex) {
			throw new UnacceptableReport(OrderProblem.NO_TIME);
		}
	}

	private Sale sale(String marketId, OrderReport report) {
		Application application = this.applications.find(report.caseId())
			.filter((found) -> found.marketId().equals(marketId))
			.orElseThrow(() -> new UnacceptableReport(OrderProblem.UNKNOWN_PROVIDER));
		require(!report.category().isEmpty(), OrderProblem.NO_CATEGORY);
		require(this.markets.get(marketId)
			.categories()
			.stream()
			.flatMap(Category::ids)
			.anyMatch(report.category()::equals), OrderProblem.UNKNOWN_CATEGORY);
		return new Sale(application.id(), report.category(), product(application, report.product()), fen(report),
				Boolean.parseBoolean(report.ownDistribution()));
	}

	private Optional<String> product(Application application, String id) {
		require(id.isEmpty() || this.products.ofCase(application.id()).stream().map(Product::id).anyMatch(id::equals),
				OrderProblem.UNKNOWN_PRODUCT);
		return Optional.of(id).filter((known) -> !known.isEmpty());
	}

	private static long fen(OrderReport report) {
		require(report.currency().isEmpty() || "CNY".equals(report.currency()), OrderProblem.NOT_CNY);
		BigDecimal yuan = yuan(report.amount());
		require(yuan.signum() > 0 && yuan.stripTrailingZeros().scale() <= 2, OrderProblem.BAD_AMOUNT);
		require(yuan.compareTo(MOST_YUAN) <= 0, OrderProblem.ABSURD_AMOUNT);
		return yuan.movePointRight(2).longValueExact();
	}

	private static BigDecimal yuan(String amount) {
		try {
			return Numbers.read(amount.replaceAll("[,，¥￥\\s]", ""));
		}
		catch (NumberFormatException ex) {
			throw new UnacceptableReport(OrderProblem.NO_AMOUNT);
		}
	}

	private static RefundCause cause(OrderReport report) {
		return RefundCause.of(report.cause()).orElseThrow(() -> new UnacceptableReport(OrderProblem.NO_CAUSE));
	}

	private static void require(boolean holds, OrderProblem problem) {
		if (!holds) {
			throw new UnacceptableReport(problem);
		}
	}

}
