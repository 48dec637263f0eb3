package org.ruzhu.portal.precheck.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema;

import org.ruzhu.market.Criterion;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.portal.precheck.PreCheckFinding;

/** The response of the pre-check: one result for every category of every market. */
record PreCheckResponse(List<Result> results) {

	static PreCheckResponse of(List<PreCheckFinding> findings, Optional<String> mode) {
		return new PreCheckResponse(findings.stream().map((finding) -> Result.of(finding, mode)).toList());
	}

	/** One category of one market. */
	@Schema(name = "PreCheckResult")
	record Result(String market, String category,
			@Schema(description = "The mode of cooperation that this is for.") String mode,
			@Schema(description = "Whether it can be applied for; false for a planned category.") boolean open,
			@Schema(description = "Whether the stated facts meet every condition; for a planned category as if it were open.") boolean eligible,
			List<Unmet> unmet, @Schema(description = "What a reviewer judges on evidence.") List<Line> judged,
			@Schema(description = "What the market prefers and does not require.") List<Line> preferred) {

		static Result of(PreCheckFinding finding, Optional<String> mode) {
			return new Result(finding.market().id(), finding.category().id(),
					mode.orElseGet(finding.market()::usualMode), finding.category().open(), finding.isEligible(),
					finding.unmet().stream().map(Unmet::of).toList(), finding.judged().stream().map(Line::of).toList(),
					finding.preferred().stream().map(Line::of).toList());
		}

	}

	/** A condition that the stated facts do not meet. */
	@Schema(name = "UnmetCondition")
	record Unmet(@Schema(description = "What the condition is called, unique within one category.") String code,
			@Schema(description = "The key of the fact it judges.") String fact,
			@Schema(description = "What the market asks for.", example = "≥ 2") String required,
			@Schema(description = "The stated value in its own JSON type; null if none was stated.", types = {
					"string", "number", "boolean", "null" }) Object actual,
			@Schema(description = "The clause of the market's document, in Chinese.") String clause,
			@Schema(description = "The same in English.") String clauseEn,
			@Schema(description = "The first day on which it will hold, where time alone cures it; left out otherwise.") @JsonInclude(Include.NON_NULL) LocalDate earliest){

		static Unmet of(UnmetCondition unmet) {
			return new Unmet(unmet.code(), unmet.fact(), unmet.threshold(), unmet.actual().orElse(null), unmet.clause(),
					unmet.clauseEn(), unmet.earliest().orElse(null));
		}

	}

	/** A criterion that no table decides. */
	@Schema(name = "Criterion")
	record Line(String id, LocalizedText name, String clause, String clauseEn) {

		static Line of(Criterion criterion) {
			return new Line(criterion.id(), criterion.name(), criterion.clause().zh(), criterion.clause().en());
		}

	}

}
