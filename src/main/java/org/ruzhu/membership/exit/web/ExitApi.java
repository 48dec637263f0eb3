package org.ruzhu.membership.exit.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.market.ExitTerms;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.exit.CaseExit;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.exit.UnfinishedOrders;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.OnboardingCase;

/** The API where the marketplace's systems learn whether and how a provider leaves. */
@RestController
@SecurityRequirement(name = "marketplace")
class ExitApi {

	private final Exits exits;

	private final UnfinishedOrders orders;

	private final Markets markets;

	ExitApi(Exits exits, UnfinishedOrders orders, Markets markets) {
		this.exits = exits;
		this.orders = orders;
		this.markets = markets;
	}

	@Operation(summary = "How a provider leaves",
			description = "Why, what can still be renewed of what it has sold, until when it serves that, and which orders are to be refunded in full. Not found unless the provider is leaving or has left.")
	@GetMapping("/api/v1/marketplace/{market}/cases/{caseId}/exit")
	Response exit(OnboardingCase theCase) {
		return this.exits.of(theCase.id())
			.map((exit) -> Response.of(exit, this.markets.get(theCase.marketId()).exit(), this.orders.of(theCase.id())))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@Schema(name = "Exit")
	record Response(String caseId, @Schema(allowableValues = {
			"contract-ended", "terminated", "own-wish", "expelled", "not-joined" }) String ground,
			@Schema(allowableValues = { "leaving", "left" }) String state, OffsetDateTime begunAt,
			@Schema(description = "What users can renew of what was sold.",
					allowableValues = { "platform-part", "not-stated" }) String renewal,
			@Schema(description = "Until when the provider serves what it has sold, where it says so.") @JsonInclude(Include.NON_NULL) LocalDate servedUntil,
			@Schema(description = "The numbers of the orders that are to be refunded in full.") List<String> ordersToRefund,
			@JsonInclude(Include.NON_NULL) String clause, @JsonInclude(Include.NON_NULL) String clauseEn){

		static Response of(CaseExit exit, Optional<ExitTerms> terms, List<String> orders) {
			Optional<LocalizedText> clause = terms.map(ExitTerms::clause);
			return new Response(exit.caseId(), exit.ground().id(), exit.isOpen() ? "leaving" : "left",
					exit.begunAt().atZone(WorkingDays.ZONE).toOffsetDateTime(),
					terms.isPresent() ? "platform-part" : "not-stated", exit.servedUntil().orElse(null), orders,
					clause.map(LocalizedText::zh).orElse(null), clause.map(LocalizedText::en).orElse(null));
		}

	}

}
