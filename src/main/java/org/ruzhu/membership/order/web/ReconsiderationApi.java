package org.ruzhu.membership.order.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.market.OrderRefundRules;
import org.ruzhu.market.Reconsideration;
import org.ruzhu.membership.order.Order;
import org.ruzhu.membership.order.OrderEvent.Sale;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.security.Staff;

/** The API that says until when an order can be refunded in full. */
@RestController
@SecurityRequirement(name = "marketplace")
class ReconsiderationApi {

	private final Orders orders;

	private final OrderRefundRules rules;

	private final Clock clock;

	ReconsiderationApi(Orders orders, OrderRefundRules rules, Clock clock) {
		this.orders = orders;
		this.rules = rules;
		this.clock = clock;
	}

	@Operation(summary = "Until when an order is refunded in full",
			description = "The reconsideration period of the market. It needs the order's payment. Days are in Asia/Shanghai and count to their end.")
	@GetMapping("/api/v1/marketplace/{market}/orders/{order}/reconsideration")
	Response reconsideration(@PathVariable String market, @PathVariable String order, Staff program,
			@Parameter(
					description = "The kind of the product, where the market's table does not tell it by the category.",
					schema = @Schema(allowableValues = { "operations", "image", "software",
							"tool" })) @RequestParam Optional<String> kind) {
		Order found = this.orders.find(program.require(market), order)
			.filter((known) -> known.sale().isPresent())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return kind.or(() -> this.rules.kind(market, found.sale().map(Sale::category).orElseThrow()))
			.flatMap((known) -> this.rules.reconsideration(market, known))
			.map((term) -> Response.of(found, term, LocalDate.ofInstant(this.clock.instant(), WorkingDays.ZONE)))
			.orElseGet(() -> Response.notStated(order));
	}

	@Schema(name = "Reconsideration")
	record Response(String order, @Schema(
			description = "Whether the market says so for this kind of product; if not, the rest is left out.") boolean stated,
			@Schema(allowableValues = {
					"until-day", "until-confirmed", "never" }) @JsonInclude(Include.NON_NULL) String fullRefund,
			@Schema(description = "The last day, where it ends on a day.") @JsonInclude(Include.NON_NULL) LocalDate until,
			@Schema(description = "Whether it holds now.") @JsonInclude(Include.NON_NULL) Boolean holds,
			@JsonInclude(Include.NON_NULL) String clause, @JsonInclude(Include.NON_NULL) String clauseEn){

		static Response notStated(String order) {
			return new Response(order, false, null, null, null, null, null);
		}

		static Response of(Order order, Reconsideration term, LocalDate today) {
			LocalDate boughtOn = LocalDate.ofInstant(order.paidAt().orElseThrow(), WorkingDays.ZONE);
			Optional<LocalDate> until = term.lastDay(boughtOn);
			return new Response(order.id(), true, term.refund().name().toLowerCase(Locale.ROOT).replace('_', '-'),
					until.orElse(null), holds(order, term, until, today), term.clause().zh(), term.clause().en());
		}

		private static boolean holds(Order order, Reconsideration term, Optional<LocalDate> until, LocalDate today) {
			return switch (term.refund()) {
				case UNTIL_DAY -> until.filter((last) -> !today.isAfter(last)).isPresent();
				case UNTIL_CONFIRMED -> order.confirmedAt().isEmpty();
				case NEVER -> false;
			};
		}

	}

}
