package org.ruzhu.membership.order.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.ruzhu.membership.order.CampaignBar;
import org.ruzhu.membership.order.OrderRefundRates;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.OnboardingCase;

/** The API that says whether a provider may take part in campaigns. */
@RestController
@SecurityRequirement(name = "marketplace")
class CampaignApi {

	private final OrderRefundRates rates;

	CampaignApi(OrderRefundRates rates) {
		this.rates = rates;
	}

	@Operation(summary = "Whether a provider may take part in campaigns",
			description = "Not while too many of its orders were refunded because of the product or the service.")
	@GetMapping("/api/v1/marketplace/{market}/cases/{caseId}/campaigns")
	Response campaigns(OnboardingCase theCase) {
		return Response.of(this.rates.barred(theCase.id()));
	}

	@Schema(name = "Campaigns")
	record Response(boolean barred, @JsonInclude(Include.NON_NULL) OffsetDateTime since,
			@Schema(description = "When it is looked at again.") @JsonInclude(Include.NON_NULL) OffsetDateTime until) {

		static Response of(Optional<CampaignBar> bar) {
			return new Response(bar.isPresent(), bar.map(CampaignBar::barredAt).map(Response::time).orElse(null),
					bar.map(CampaignBar::improveUntil).map(Response::time).orElse(null));
		}

		private static OffsetDateTime time(Instant at) {
			return at.atZone(WorkingDays.ZONE).toOffsetDateTime();
		}

	}

}
