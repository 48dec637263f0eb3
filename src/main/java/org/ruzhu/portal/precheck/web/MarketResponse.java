package org.ruzhu.portal.precheck.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema;

import org.ruzhu.market.Category.SubType;
import org.ruzhu.market.Fee;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Mode;
import org.ruzhu.market.Promise;

/** A market in the API. */
@Schema(name = "Market")
record MarketResponse(String id, LocalizedText name, List<Category> categories, @Schema(
		description = "Within how many working days the market promises an answer; null where its documents state none.",
		types = {
				"integer", "null" }) Integer reviewWorkingDays,
		Review review,
		@Schema(description = "Who sells to the user: platform (the provider), agency (the market).") List<String> mode,
		@Schema(description = "The modes of cooperation and their terms.") List<ModeTerms> modes, Deposit deposit,
		List<YearlyFee> fees){

	private static final String REVIEW = "review";

	static MarketResponse of(Market market) {
		Promise review = market.promise(REVIEW);
		return new MarketResponse(market.id(), market.name(), market.categories().stream().map(Category::of).toList(),
				(review.stated() && review.working()) ? review.days() : null, Review.of(review),
				market.modes().stream().map(Mode::id).toList(),
				market.modes().stream().map((mode) -> ModeTerms.of(market, mode)).toList(), Deposit.of(market),
				market.fees().stream().map(YearlyFee::of).toList());
	}

	static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	/** A category of the market. */
	@Schema(name = "Category")
	record Category(String id, LocalizedText name, @Schema(
			description = "What it is for; left out where the market's documents do not describe it.") @JsonInclude(Include.NON_NULL) LocalizedText introduction,
			@Schema(description = "Whether it can be applied for; false for a planned one.") boolean open,
			List<SubType> subTypes) {

		static Category of(org.ruzhu.market.Category category) {
			return new Category(category.id(), category.name(), category.introduction().orElse(null), category.open(),
					category.subTypes().orElse(List.of()));
		}

	}

	/** A mode of cooperation. */
	@Schema(name = "ModeTerms")
	record ModeTerms(@Schema(example = "platform") String id, LocalizedText name,
			@Schema(description = "What it means for a provider.") LocalizedText meaning,
			@JsonInclude(Include.NON_NULL) String clause, @JsonInclude(Include.NON_NULL) String clauseEn,
			@Schema(description = "Its own agreement; left out where it has none.") @JsonInclude(Include.NON_NULL) LocalizedText agreement,
			@Schema(description = "What that agreement states and the market's documents do not: deposit, commission.") List<String> byAgreement,
			@Schema(description = "Who answers for the products and issues invoices; left out where it is not stated.") @JsonInclude(Include.NON_NULL) LocalizedText duties) {

		static ModeTerms of(Market market, Mode mode) {
			return new ModeTerms(mode.id(), mode.name(), mode.meaning(),
					mode.clause().map(LocalizedText::zh).orElse(null),
					mode.clause().map(LocalizedText::en).orElse(null),
					mode.agreement().flatMap(market::paperName).orElse(null),
					mode.byAgreement().orElse(List.of()).stream().map(MarketResponse::word).toList(),
					mode.duties().orElse(null));
		}

	}

	/** How long a review takes. */
	@Schema(name = "ReviewTerm")
	record Review(int days, @Schema(
			description = "The fewest days, where the market names a span; left out otherwise.") @JsonInclude(Include.NON_NULL) Integer least,
			@Schema(description = "Whether only working days count.") boolean working,
			@Schema(description = "Whether the market states it; if not, it is the operator's own target.") boolean stated,
			@JsonInclude(Include.NON_NULL) String clause, @JsonInclude(Include.NON_NULL) String clauseEn) {

		static Review of(Promise review) {
			return new Review(review.days(), review.least().orElse(null), review.working(), review.stated(),
					review.clause().map(LocalizedText::zh).orElse(null),
					review.clause().map(LocalizedText::en).orElse(null));
		}

	}

	/** How the deposit is calculated. */
	@Schema(name = "DepositTerms")
	record Deposit(@Schema(allowableValues = {
			"sum", "highest", "tiers", "none" }) String rule, boolean stated,
			@Schema(description = "Whether the amounts are taken over from another market's documents.") boolean borrowed){

		static Deposit of(Market market) {
			return new Deposit(word(market.deposit().rule()), market.deposit().stated(), market.deposit().borrowed());
		}

	}

	/** A fee that is owed whatever the category. */
	@Schema(name = "Fee")
	record YearlyFee(String id, LocalizedText name, @Schema(description = "In CNY.") BigDecimal amount,
			@Schema(allowableValues = {
					"once", "year" }) String every,
			String clause, String clauseEn){

		static YearlyFee of(Fee fee) {
			return new YearlyFee(fee.id(), fee.name(), Amounts.plain(fee.amount()), word(fee.every()),
					fee.clause().zh(), fee.clause().en());
		}

	}

}
