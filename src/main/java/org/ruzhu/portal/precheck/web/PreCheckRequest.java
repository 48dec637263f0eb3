package org.ruzhu.portal.precheck.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;

import org.ruzhu.platform.api.ApiRequest;

/** A request to the pre-check. */
@Schema(name = "PreCheckRequest")
record PreCheckRequest(
		@Schema(description = "The day to judge by; today in Asia/Shanghai if left out.",
				example = "2026-11-20") LocalDate asOf,
		@Schema(hidden = true) Map<String, JsonNode> facts,
		@Schema(description = "Ids of markets; all of them if left out.") List<String> markets,
		@Schema(description = "Ids of categories, over all chosen markets; all of them if left out.") List<String> categories,
		@Schema(description = "The mode of cooperation, by id; left out, each market's usual one: platform where it has it. Markets without the mode are left out.") String mode)
		implements
			ApiRequest {

	Optional<LocalDate> day() {
		return Optional.ofNullable(this.asOf);
	}

	Map<String, JsonNode> stated() {
		return (this.facts != null) ? this.facts : Map.of();
	}

	Optional<List<String>> marketIds() {
		return Optional.ofNullable(this.markets);
	}

	Optional<List<String>> categoryIds() {
		return Optional.ofNullable(this.categories);
	}

}
