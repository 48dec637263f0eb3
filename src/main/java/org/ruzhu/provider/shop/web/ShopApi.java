package org.ruzhu.provider.shop.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.shop.Restriction;
import org.ruzhu.provider.shop.Shop;
import org.ruzhu.provider.shop.Shops;

/** The API where the marketplace's systems read the state of a shop. */
@RestController
@SecurityRequirement(name = "marketplace")
class ShopApi {

	private static final Set<OnboardingCase.State> WITH_A_SHOP = Set.of(OnboardingCase.State.ONBOARDED,
			OnboardingCase.State.LEAVING);

	private final Shops shops;

	private final Markets markets;

	ShopApi(Shops shops, Markets markets) {
		this.shops = shops;
		this.markets = markets;
	}

	@Operation(summary = "How a provider's shop stands",
			description = "The strictest of what is in force now. Known are the shops of members, of those who are leaving, and of those sealed for good.")
	@GetMapping("/api/v1/marketplace/{market}/shops/{caseId}")
	Response shop(OnboardingCase theCase) {
		Shop shop = this.shops.of(theCase.id());
		if (shop.isOpen() && !WITH_A_SHOP.contains(theCase.state())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return Response.of(shop, theCase.mode().orElseGet(this.markets.get(theCase.marketId())::usualMode));
	}

	@Schema(name = "Shop")
	record Response(String caseId,
			@Schema(description = "The mode of cooperation, by its id in the market.",
					example = "platform") String mode,
			@Schema(allowableValues = {
					"open", "hidden", "barred", "closed", "sealed" }) String state,
			@Schema(description = "When this state ends by itself; left out where it does not.") @JsonInclude(Include.NON_NULL) OffsetDateTime until,
			@Schema(description = "All that is in force, the strictest first.") List<InForce> inForce){

		static Response of(Shop shop, String mode) {
			return new Response(shop.caseId(), mode, shop.state().id(), time(shop.until()),
					shop.restrictions().stream().map(InForce::of).toList());
		}

	}

	@Schema(name = "ShopRestriction")
	record InForce(String state,
			@Schema(description = "The number of what it is for.", example = "VIO-2026-000007") String reference,
			OffsetDateTime since, @JsonInclude(Include.NON_NULL) OffsetDateTime until) {

		static InForce of(Restriction restriction) {
			return new InForce(restriction.kind().id(), restriction.reference(), time(Optional.of(restriction.since())),
					time(restriction.until()));
		}

	}

	private static OffsetDateTime time(Optional<Instant> at) {
		return at.map((moment) -> moment.atZone(WorkingDays.ZONE).toOffsetDateTime()).orElse(null);
	}

}
