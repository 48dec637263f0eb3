package org.ruzhu.portal.precheck.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Mode;
import org.ruzhu.platform.api.ApiRequest;
import org.ruzhu.portal.precheck.DepositQuote;
import org.ruzhu.portal.precheck.DepositQuotes;

/** The API for the deposit of a selection of categories. */
@RestController
class DepositApi {

	private final DepositQuotes quotes;

	private final Places places;

	DepositApi(DepositQuotes quotes, Places places) {
		this.quotes = quotes;
		this.places = places;
	}

	@Operation(summary = "The deposit for a selection of categories, by the market's own rule")
	@PostMapping("/api/v1/deposit-quote")
	Response quoteDeposit(@RequestBody Request request) {
		Market market = this.places.market(request.market());
		Optional<String> mode = Places.mode(market, request.mode());
		return Response.of(
				this.quotes.quote(market, mode, Places.given("categories", request.categories()),
						Optional.ofNullable(request.categoriesWithIncome())),
				mode.orElseGet(market::usualMode), market.byAgreement(Mode.Term.DEPOSIT, mode));
	}

	@Schema(name = "DepositQuestion")
	record Request(@Schema(requiredMode = RequiredMode.REQUIRED, example = "alibaba") String market,
			@Schema(requiredMode = RequiredMode.REQUIRED,
					description = "Ids of categories, or of their sub-types.") List<String> categories,
			@Schema(description = "The mode of cooperation, by id; left out, the market's usual one: platform where it has it.") String mode,
			@Schema(description = "Those of them that earn income, which tiers go by; all of them if left out. Takes sub-type ids where a category has sub-types.") List<String> categoriesWithIncome)
			implements
				ApiRequest {

	}

	@Schema(name = "DepositQuote")
	record Response(@Schema(description = "In CNY; null where the market states no amount.", types = {
			"number", "null" }) BigDecimal amount, @Schema(allowableValues = "CNY") String currency,
			@Schema(description = "How several categories come together: all added up, the highest alone, or the tier of the highest one with income.",
					allowableValues = { "sum", "highest", "tiers", "none" }) String rule,
			@Schema(description = "Whether the market states an amount.") boolean stated,
			@Schema(description = "Whether the amounts are taken over from another market's documents.") boolean borrowed,
			@Schema(description = "What each category that counts would take by itself.") List<Line> lines,
			String clause, String clauseEn,
			@Schema(description = "What the operator asks for where the market states no amount; left out otherwise.") @JsonInclude(Include.NON_NULL) BigDecimal operatorAmount,
			@Schema(description = "The mode of cooperation that this is for.") String mode,
			@Schema(description = "The agreement that states the amount instead of the market's documents; left out where none does.") @JsonInclude(Include.NON_NULL) LocalizedText agreement){

		static Response of(DepositQuote quote, String mode, Optional<LocalizedText> agreement) {
			return new Response(quote.amountFen().map(Amounts::ofFen).orElse(null), "CNY",
					MarketResponse.word(quote.terms().rule()), quote.terms().stated(), quote.terms().borrowed(),
					quote.lines()
						.stream()
						.map((line) -> new Line(line.category(), Amounts.ofFen(line.amountFen())))
						.toList(),
					quote.terms().clause().map(LocalizedText::zh).orElse(null),
					quote.terms().clause().map(LocalizedText::en).orElse(null),
					quote.operatorsFen().map(Amounts::ofFen).orElse(null), mode, agreement.orElse(null));
		}

	}

	@Schema(name = "DepositLine")
	record Line(String category, BigDecimal amount) {
	}

}
