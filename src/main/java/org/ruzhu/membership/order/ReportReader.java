package org.ruzhu.membership.order;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Category;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.order.OrderEvent.Sale;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.text.Amounts;
import org.ruzhu.platform.text.PlainText;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** Parses and validates reports. */
@Component
class ReportReader {

	private static final BigDecimal MAX_YUAN = BigDecimal.valueOf(100_000_000);

	/** The accepted names of the yuan. An empty currency is the yuan too. */
	private static final Set<String> YUAN = Set.of("", "CNY", "RMB", "人民币");

	private static final int MAX_ID = 60;

	/** The tolerance for clock differences between two systems. */
	private static final Duration AHEAD = Duration.ofMinutes(5);

	private final OnboardingCases cases;

	private final Products products;

	private final Markets markets;

	private final Clock clock;

	ReportReader(OnboardingCases cases, Products products, Markets markets, Clock clock) {
		this.cases = cases;
		this.products = products;
		this.markets = markets;
		this.clock = clock;
	}

	/**
	 * Parses a report for a market.
	 * @throws UnacceptableReportException if a person has to look at it
	 */
	OrderEvent read(String marketId, OrderReport report) {
		require(!report.event().isEmpty(), OrderProblem.NO_EVENT);
		require(!report.order().isEmpty(), OrderProblem.NO_ORDER);
		require(!report.isMangled(), OrderProblem.UNREADABLE_ID);
		require(Math.max(report.event().length(), report.order().length()) <= MAX_ID, OrderProblem.LONG_ID);
		OrderEventType type = OrderEventType.of(report.type())
			.orElseThrow(() -> new UnacceptableReportException(OrderProblem.UNKNOWN_TYPE));
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
			throw new UnacceptableReportException(OrderProblem.NO_TIME);
		}
	}

	private Sale sale(String marketId, OrderReport report) {
		OnboardingCase theCase = this.cases.find(PlainText.code(report.caseId()))
			.filter((found) -> found.marketId().equals(marketId))
			.orElseThrow(() -> new UnacceptableReportException(OrderProblem.UNKNOWN_PROVIDER));
		require(!report.category().isEmpty(), OrderProblem.NO_CATEGORY);
		require(this.markets.get(marketId)
			.categories()
			.stream()
			.flatMap(Category::ids)
			.anyMatch(report.category()::equals), OrderProblem.UNKNOWN_CATEGORY);
		return new Sale(theCase.id(), report.category(), product(theCase, report.product()), fen(report),
				Boolean.parseBoolean(report.ownDistribution()));
	}

	private Optional<String> product(OnboardingCase theCase, String id) {
		require(id.isEmpty() || this.products.ofCase(theCase.id()).stream().map(Product::id).anyMatch(id::equals),
				OrderProblem.UNKNOWN_PRODUCT);
		return Optional.of(id).filter((known) -> !known.isEmpty());
	}

	private static long fen(OrderReport report) {
		require(YUAN.contains(PlainText.code(report.currency())), OrderProblem.NOT_CNY);
		BigDecimal yuan = yuan(report.amount());
		require(yuan.signum() > 0 && yuan.stripTrailingZeros().scale() <= 2, OrderProblem.BAD_AMOUNT);
		require(yuan.compareTo(MAX_YUAN) <= 0, OrderProblem.ABSURD_AMOUNT);
		return yuan.movePointRight(2).longValueExact();
	}

	private static BigDecimal yuan(String amount) {
		return Amounts.yuan(amount).orElseThrow(() -> new UnacceptableReportException(OrderProblem.NO_AMOUNT));
	}

	private static RefundCause cause(OrderReport report) {
		return RefundCause.of(report.cause()).orElseThrow(() -> new UnacceptableReportException(OrderProblem.NO_CAUSE));
	}

	private static void require(boolean holds, OrderProblem problem) {
		if (!holds) {
			throw new UnacceptableReportException(problem);
		}
	}

}
