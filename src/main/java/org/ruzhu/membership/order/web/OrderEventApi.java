package org.ruzhu.membership.order.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.membership.order.Order;
import org.ruzhu.membership.order.OrderEvent.Sale;
import org.ruzhu.membership.order.OrderProblem;
import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.membership.order.ReportOutcome;
import org.ruzhu.platform.api.ApiRequest;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.security.Staff;

/** The API where the marketplace's systems report order events. */
@RestController
@RequestMapping("/api/v1/marketplace/{market}")
@SecurityRequirement(name = "marketplace")
class OrderEventApi {

	private final Orders orders;

	private final MessageSource messages;

	OrderEventApi(Orders orders, MessageSource messages) {
		this.orders = orders;
		this.messages = messages;
	}

	@Operation(summary = "Something happened to an order",
			description = "Idempotent by the event's id; events may come in any order and late. What cannot be taken is answered with 202 and waits for a clerk of the market.")
	@PostMapping("/order-events")
	ResponseEntity<Response> report(@PathVariable String market, @RequestBody Request request, Staff program,
			Locale locale) {
		ReportOutcome outcome = take(program.require(market), request.report());
		return ResponseEntity
			.status((outcome.kind() == ReportOutcome.Kind.PARKED) ? HttpStatus.ACCEPTED : HttpStatus.OK)
			.body(new Response(outcome.kind().name().toLowerCase(Locale.ROOT),
					outcome.problem().map(OrderProblem::name).orElse(null),
					outcome.problem()
						.map((problem) -> this.messages.getMessage("order.problem." + problem, null, locale))
						.orElse(null)));
	}

	/**
	 * Retries once after a conflict: an event of a concurrent request is then found as
	 * known.
	 */
	private ReportOutcome take(String market, OrderReport report) {
		try {
			return this.orders.report(market, report);
		}
		catch (DuplicateKeyException ex) {
			return this.orders.report(market, report);
		}
	}

	@Operation(summary = "Where an order stands", description = "As all reported events add up.")
	@GetMapping("/orders/{order}")
	OrderResponse order(@PathVariable String market, @PathVariable String order, Staff program) {
		return this.orders.find(program.require(market), order)
			.map(OrderResponse::of)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@Schema(name = "OrderEvent")
	record Request(
			@Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 60, example = "E-1",
					description = "Your id of the event; the same id again is the same event.") String event,
			@Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 60, example = "O-1",
					description = "Your id of the order.") String order,
			@Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = {
					"paid", "delivered", "delivery-failed", "delivery-fixed", "confirmed", "refunded", "complaint",
					"complaint-closed" }) String type,
			@Schema(requiredMode = RequiredMode.REQUIRED, type = "string", format = "date-time",
					example = "2026-09-01T10:00:00+08:00",
					description = "Without an offset it is in Asia/Shanghai.") String occurredAt,
			@Schema(example = "APP-2026-000017", description = "The provider's case; with paid.") String caseId,
			@Schema(example = "saas", description = "The market's category; with paid.") String category,
			@Schema(example = "PRD-000012",
					description = "Our id of the product; with paid, may be left out.") String product,
			@Schema(example = "199.00",
					description = "What was really paid, with paid, or went back, with refunded; in CNY.") BigDecimal amount,
			@Schema(example = "CNY") String currency,
			@Schema(description = "Whether the user is one of the provider's own distribution; with paid.") Boolean ownDistribution,
			@Schema(allowableValues = { "product", "service", "not-received", "user" },
					description = "Why money went back; with refunded.") String cause)
			implements
				ApiRequest{

		OrderReport report() {
			return new OrderReport(text(this.event), text(this.order), text(this.type), text(this.occurredAt),
					text(this.caseId), text(this.category), text(this.product),
					(this.amount != null) ? this.amount.toPlainString() : "", text(this.currency),
					text(this.ownDistribution), text(this.cause));
		}

		private static String text(Object given) {
			return Objects.toString(given, "").strip();
		}

	}

	@Schema(name = "OrderEventOutcome")
	record Response(@Schema(allowableValues = {
			"recorded", "known", "parked" }) String outcome,
			@Schema(description = "Why a clerk has to look at it.") @JsonInclude(Include.NON_NULL) String problem,
			@Schema(description = "The same in the language of Accept-Language.") @JsonInclude(Include.NON_NULL) String message){
	}

	@Schema(name = "Order")
	record OrderResponse(String order, @Schema(allowableValues = {
			"unknown", "open", "failing", "confirmed", "refunded" }) String state,
			@JsonInclude(Include.NON_NULL) String caseId, @JsonInclude(Include.NON_NULL) String category,
			@JsonInclude(Include.NON_NULL) BigDecimal amount, BigDecimal refunded,
			@JsonInclude(Include.NON_NULL) OffsetDateTime paidAt,
			@JsonInclude(Include.NON_NULL) OffsetDateTime confirmedAt,
			@JsonInclude(Include.NON_NULL) OffsetDateTime failingSince, int complaints){

		static OrderResponse of(Order order) {
			Optional<Sale> sale = order.sale();
			return new OrderResponse(order.id(), order.state().name().toLowerCase(Locale.ROOT),
					sale.map(Sale::caseId).orElse(null), sale.map(Sale::category).orElse(null),
					sale.map(Sale::amountFen).map((fen) -> BigDecimal.valueOf(fen, 2)).orElse(null),
					BigDecimal.valueOf(order.refundedFen(), 2), time(order.paidAt()), time(order.confirmedAt()),
					time(order.failingSince()), order.complaints());
		}

		private static OffsetDateTime time(Optional<Instant> at) {
			return at.map((moment) -> moment.atZone(WorkingDays.ZONE).toOffsetDateTime()).orElse(null);
		}

	}

}
