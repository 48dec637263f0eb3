package org.ruzhu.portal.precheck.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.ruzhu.market.Markets;

/** The API for the markets and their terms. */
@RestController
class MarketsApi {

	private final Markets markets;

	MarketsApi(Markets markets) {
		this.markets = markets;
	}

	@Operation(summary = "All markets with their categories and terms")
	@GetMapping("/api/v1/markets")
	List<MarketResponse> markets() {
		return this.markets.all().stream().map(MarketResponse::of).toList();
	}

}
