package org.ruzhu.portal.precheck.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.ruzhu.market.CommissionRate;
import org.ruzhu.market.CommissionRules;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Mode;
import org.ruzhu.market.WelcomeOffer;
import org.ruzhu.platform.api.ApiRequest;
import org.ruzhu.portal.precheck.CommissionQuote;
import org.ruzhu.portal.precheck.OrderTotals;

/** The API for the commission of a month's orders. */
@RestController
class CommissionApi {

	private final CommissionRules rules;

	private final Places places;

	CommissionApi(CommissionRules rules, Places places) {
		this.rules = rules;
		this.places = places;
	}

	@Operation(summary = "The commission of a month",
			description = "The first tier's rate is charged with each order; then the whole month is rated at its tier and the excess returned. Orders from the provider's own distribution users count towards the tier and not towards the charged amount. Amounts in CNY, rounded half-up to the fen; rates in percent.")
	@PostMapping("/api/v1/commission-quote")
	Response quoteCommission(@RequestBody Request request) {
		Market market = this.places.market(request.market());
		String category = this.places.category(market, request.category());
		YearMonth month = Places.given("month", request.month());
		OrderTotals orders = orders(Places.given("orders", request.orders()));
		Optional<String> mode = Places.mode(market, request.mode());
		Optional<CommissionQuote> quote = this.rules.rate(market.id(), mode, category, month, orders.total())
			.map((rate) -> CommissionQuote.of(rate, orders));
		return Response.of(quote,
				Optional.ofNullable(request.joinedOn()).flatMap((day) -> this.rules.welcome(market.id(), day)),
				mode.orElseGet(market::usualMode), market.byAgreement(Mode.Term.COMMISSION, mode));
	}

	private static OrderTotals orders(MonthsOrders given) {
		return new OrderTotals(Places.given("orders.total", given.total()),
				Optional.ofNullable(given.ownDistribution()).orElse(BigDecimal.ZERO));
	}

	@Schema(name = "CommissionQuestion")
	record Request(@Schema(requiredMode = RequiredMode.REQUIRED, example = "alibaba") String market,
			@Schema(requiredMode = RequiredMode.REQUIRED, example = "site-building") String category,
			@Schema(requiredMode = RequiredMode.REQUIRED, type = "string", pattern = "\\d{4}-\\d{2}",
					example = "2020-10") YearMonth month,
			@Schema(requiredMode = RequiredMode.REQUIRED) MonthsOrders orders,
			@Schema(description = "The mode of cooperation, by id; left out, the market's usual one: platform where it has it.") String mode,
			@Schema(description = "When the provider joined, to learn of a welcome offer.") LocalDate joinedOn)
			implements
				ApiRequest {

	}

	@Schema(name = "Orders")
	record MonthsOrders(
			@Schema(requiredMode = RequiredMode.REQUIRED, description = "The category's total of the month, in CNY.",
					minimum = "0", example = "1000000") BigDecimal total,
			@Schema(description = "How much of it came from the provider's own distribution users; 0 if left out.",
					minimum = "0", example = "400000") BigDecimal ownDistribution) {
	}

	@Schema(name = "CommissionQuote")
	record Response(@Schema(
			description = "Whether the market states a rate for this category and month; if not, tier, rate and amounts are null.") boolean stated,
			@Schema(types = {
					"integer", "null" }) Integer tier,
			@Schema(description = "The month's rate in percent: 20 is 20 %.",
					types = { "number", "null" }) BigDecimal rate,
			@Schema(description = "What was charged with the orders.",
					types = { "number", "null" }) BigDecimal chargedAtOnce,
			@Schema(description = "What is owed once the month is rated.", types = { "number", "null" }) BigDecimal due,
			@Schema(description = "What is returned, 0 if nothing.", types = { "number", "null" }) BigDecimal returned,
			String clause, String clauseEn,
			@Schema(description = "The last day without commission, where joinedOn was given and the market offers one. The amounts do not take it into account.") @JsonInclude(Include.NON_NULL) LocalDate freeUntil,
			@JsonInclude(Include.NON_NULL) String freeClause, @JsonInclude(Include.NON_NULL) String freeClauseEn,
			@Schema(description = "The mode of cooperation that this is for.") String mode,
			@Schema(description = "The agreement that states the rate instead of the market's documents; left out where none does.") @JsonInclude(Include.NON_NULL) LocalizedText agreement){

		static Response of(Optional<CommissionQuote> quote, Optional<WelcomeOffer> offer, String mode,
				Optional<LocalizedText> agreement) {
			Optional<LocalizedText> clause = quote.map(CommissionQuote::rate).map(CommissionRate::clause);
			Optional<LocalizedText> free = offer.map(WelcomeOffer::clause);
			return new Response(quote.isPresent(),
					quote.map(CommissionQuote::rate).map(CommissionRate::tier).orElse(null),
					quote.map(CommissionQuote::rate).map(CommissionRate::rate).map(Amounts::plain).orElse(null),
					quote.map(CommissionQuote::chargedAtOnce).map(Amounts::plain).orElse(null),
					quote.map(CommissionQuote::due).map(Amounts::plain).orElse(null),
					quote.map(CommissionQuote::returned).map(Amounts::plain).orElse(null),
					clause.map(LocalizedText::zh).orElse(null), clause.map(LocalizedText::en).orElse(null),
					offer.map(WelcomeOffer::freeUntil).orElse(null), free.map(LocalizedText::zh).orElse(null),
					free.map(LocalizedText::en).orElse(null), mode, agreement.orElse(null));
		}

	}

}
