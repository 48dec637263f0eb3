package org.ruzhu.membership.order;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.order.ReportOutcome.Kind;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * The orders, computed from the events that the marketplace reports. Each event counts
 * once, in any sequence and at any time.
 */
@Service
@Transactional
public class Orders {

	private final OrderRecords records;

	private final ParkedRecords parked;

	private final ReportReader reader;

	private final ApplicationEventPublisher events;

	private final AuditLog audit;

	private final Clock clock;

	Orders(OrderRecords records, ParkedRecords parked, ReportReader reader, ApplicationEventPublisher events,
			AuditLog audit, Clock clock) {
		this.records = records;
		this.parked = parked;
		this.reader = reader;
		this.events = events;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Records a report from the API. A report that cannot be accepted is parked for a
	 * person.
	 */
	public ReportOutcome report(String marketId, OrderReport report) {
		return report(marketId, "", 0, report);
	}

	/** Records a report that is a line of a file. */
	ReportOutcome report(String marketId, String source, int number, OrderReport report) {
		ReportOutcome outcome = take(marketId, report);
		outcome.problem().ifPresent((problem) -> {
			this.parked.park(marketId, source, number, report, problem);
			this.audit.record(null, "order-report-parked", marketId + " " + problem);
		});
		return outcome;
	}

	/** Records a report, or returns why it cannot be accepted. */
	ReportOutcome take(String marketId, OrderReport report) {
		try {
			return record(marketId, this.reader.read(marketId, report));
		}
		catch (UnacceptableReportException ex) {
			return ReportOutcome.parked(ex.problem());
		}
	}

	private ReportOutcome record(String marketId, OrderEvent event) {
		this.records.hold(marketId, event.orderId());
		Optional<OrderEvent> known = this.records.event(marketId, event.id());
		if (known.isPresent()) {
			return known.get().equals(event) ? ReportOutcome.of(Kind.KNOWN)
					: ReportOutcome.parked(OrderProblem.CONTRADICTS);
		}
		if (event.sale().isPresent() && isSold(marketId, event.orderId())) {
			return ReportOutcome.parked(OrderProblem.PAID_TWICE);
		}
		this.records.write(marketId, event);
		addUp(marketId, event.orderId());
		return ReportOutcome.of(Kind.RECORDED);
	}

	private boolean isSold(String marketId, String orderId) {
		return this.records.find(marketId, orderId).flatMap(Order::sale).isPresent();
	}

	private void addUp(String marketId, String orderId) {
		Order order = Order.of(marketId, orderId, this.records.events(marketId, orderId));
		this.records.write(order);
		order.sale().ifPresent((sale) -> this.events.publishEvent(new OrderChanged(order)));
	}

	/** An order of a market. */
	@Transactional(readOnly = true)
	public Optional<Order> find(String marketId, String orderId) {
		return this.records.find(marketId, orderId);
	}

	/**
	 * The orders of a case that are not finished, the oldest first (Management
	 * Regulations, 8.4.1).
	 */
	@Transactional(readOnly = true)
	public List<Order> unfinished(String caseId) {
		return open(caseId).stream().filter((order) -> !order.isFinished()).toList();
	}

	/**
	 * Records that an unfinished order of a leaving provider was refunded in full, where
	 * staff know it and the marketplace does not report it.
	 * @param reason how they know
	 * @throws InvalidAnswerException if the reason is missing, or there is no such
	 * unfinished order
	 */
	public void refund(String caseId, String orderId, String reason) {
		if (reason.isBlank()) {
			throw new InvalidAnswerException("reason", "order.refund.reason");
		}
		Order order = unfinished(caseId).stream()
			.filter((open) -> open.id().equals(orderId))
			.findFirst()
			.orElseThrow(() -> new InvalidAnswerException("order", "order.refund.unknown", orderId));
		record(order.marketId(), new OrderEvent("staff-" + UUID.randomUUID(), orderId, OrderEventType.REFUNDED,
				this.clock.instant(), Optional.empty(), order.netFen(), Optional.of(RefundCause.EXIT)));
		this.audit.record(caseId, "order-refunded", orderId + ": " + reason.strip());
	}

	/**
	 * The orders of a case that are unfinished or have an open complaint, the oldest
	 * first (Management Regulations, 8.4.1, 3.1.5④).
	 */
	@Transactional(readOnly = true)
	public List<Order> open(String caseId) {
		return this.records.open(caseId);
	}

}
