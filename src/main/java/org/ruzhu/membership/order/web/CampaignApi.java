package org.ruzhu.membership.order.web;

import java.security.Principal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.ruzhu.membership.order.CampaignBar;
import org.ruzhu.membership.order.OrderRefundRates;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.security.StaffAccess;
import org.ruzhu.provider.cases.OnboardingCases;

/** Whether a provider may take part in campaigns. */
@RestController
@SecurityRequirement(name = "marketplace")
class CampaignApi {

	private final OrderRefundRates rates;

	private final OnboardingCases cases;

	private final StaffAccess access;

	CampaignApi(OrderRefundRates rates, OnboardingCases cases, StaffAccess access) {
		this.rates = rates;
		this.cases = cases;
		this.access = access;
	}

	@Operation(summary = "Whether a provider may take part in campaigns",
			description = "Not while too many of its orders were refunded because of the product or the service.")
	@GetMapping("/api/v1/marketplace/{market}/cases/{caseId}/campaigns")
	Response campaigns(@PathVariable String market, @PathVariable String caseId, Principal program) {
		this.cases.find(caseId)
			.filter((theCase) -> theCase.marketId().equals(market) && this.access.maySee(program.getName(), market))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return Response.of(this.rates.barred(caseId));
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
