package org.ruzhu.portal.precheck.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.ruzhu.market.Markets;
import org.ruzhu.portal.precheck.PreCheck;
import org.ruzhu.portal.precheck.Scope;

/** The API of the pre-check. */
@RestController
class PreCheckApi {

	private final PreCheck preCheck;

	private final Markets markets;

	private final JsonFacts facts;

	private final Clock clock;

	PreCheckApi(PreCheck preCheck, Markets markets, JsonFacts facts, Clock clock) {
		this.preCheck = preCheck;
		this.markets = markets;
		this.facts = facts;
		this.clock = clock;
	}

	@Operation(summary = "Where would I qualify?",
			description = "Holds the stated facts against the conditions of every category. Nothing is stored. Documents and contacts are asked for in the application and are no part of it.")
	@PostMapping("/api/v1/precheck")
	PreCheckResponse precheck(@RequestBody PreCheckRequest request) {
		Optional<String> mode = Optional.ofNullable(request.mode());
		Scope scope = Scope.of(this.markets, request.marketIds(), request.categoryIds(), mode);
		Map<String, Object> stated = this.facts.read(request.stated());
		LocalDate asOf = request.day().orElseGet(() -> LocalDate.now(this.clock));
		return PreCheckResponse.of(this.preCheck.check(scope, stated, asOf), mode);
	}

}
