package org.ruzhu.membership.violation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.ruzhu.membership.violation.Report;
import org.ruzhu.membership.violation.Violation;
import org.ruzhu.membership.violation.ViolationEvidence;
import org.ruzhu.membership.violation.ViolationNotPossibleException;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.platform.api.ApiRequest;
import org.ruzhu.platform.api.InvalidQuestionException;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.document.UnacceptableFileException;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.platform.text.PlainText;
import org.ruzhu.provider.cases.StaffCases;

/** The API where the marketplace's systems report violations. */
@RestController
@SecurityRequirement(name = "marketplace")
class ViolationApi {

	private final Violations violations;

	private final StaffCases cases;

	private final ViolationEvidence evidence;

	ViolationApi(Violations violations, StaffCases cases, ViolationEvidence evidence) {
		this.violations = violations;
		this.cases = cases;
		this.evidence = evidence;
	}

	@Operation(summary = "A provider has violated the regulations",
			description = "Idempotent by your report's id. The provider is heard, and a person finds whether it is a violation; nothing is done before.")
	@PostMapping("/api/v1/marketplace/{market}/violations")
	Response report(@PathVariable String market, @RequestBody Request request, Staff program) {
		String caseId = this.cases.get(program, market, Objects.toString(request.caseId(), "")).id();
		try {
			Violation violation = this.violations.report(caseId, request.asReport(papers(market, caseId, request)));
			return new Response(violation.id());
		}
		catch (UnacceptableFileException ex) {
			throw new InvalidQuestionException(
					List.of(new InvalidAnswerException("evidence", ex.messageKey(), ex.args())));
		}
		catch (InvalidAnswerException ex) {
			throw new InvalidQuestionException(List.of(ex));
		}
		catch (ViolationNotPossibleException ex) {
			throw new InvalidQuestionException(List.of(new InvalidAnswerException("caseId", ex.messageKey())));
		}
	}

	/** Saves the files, unless the report is already known. */
	private List<String> papers(String market, String caseId, Request request) {
		List<Paper> given = Optional.ofNullable(request.evidence()).orElse(List.of());
		if (given.size() > ViolationEvidence.MAX_FILES) {
			throw new InvalidAnswerException("evidence", "violation.evidence.many", ViolationEvidence.MAX_FILES);
		}
		return this.violations.isKnown(market, Request.text(request.report())) ? List.of()
				: given.stream().map((paper) -> this.evidence.keep(caseId, paper.name(), paper.bytes())).toList();
	}

	@Schema(name = "ViolationEvidence")
	record Paper(@Schema(example = "screenshot.png") String filename, @Schema(type = "string", format = "byte",
			description = "A jpg, png or pdf of at most 10 MB, in Base64.") byte[] content) {

		private String name() {
			return Request.text(this.filename);
		}

		private byte[] bytes() {
			return (this.content != null) ? this.content : new byte[0];
		}

	}

	@Schema(name = "ViolationReport")
	record Request(
			@Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 100, example = "C-1",
					description = "Your id of the report; the same id again is the same report.") String report,
			@Schema(requiredMode = RequiredMode.REQUIRED, example = "APP-2026-000017") String caseId,
			@Schema(requiredMode = RequiredMode.REQUIRED, example = "fake-trade",
					description = "A type of the annex, or unlisted.") String type,
			@Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 4000,
					description = "What happened; the provider reads it.") String description,
			@Schema(requiredMode = RequiredMode.REQUIRED, type = "string", format = "date",
					example = "2026-09-01") String occurredOn,
			@Schema(description = "Our ids of the products in question.") List<String> products,
			@Schema(description = "Up to 10 files; the provider reads them.") List<Paper> evidence)
			implements
				ApiRequest {

		Report asReport(List<String> papers) {
			return new Report(text(this.type), text(this.description), day(text(this.occurredOn)),
					(this.products != null) ? this.products : List.of(), papers, Optional.of(text(this.report)));
		}

		private static String text(String given) {
			return PlainText.kept(Objects.toString(given, ""));
		}

		private static LocalDate day(String text) {
			try {
				return Days.day(text);
			}
			catch (DateTimeException ex) {
				throw new InvalidAnswerException("occurredOn", "violation.date.invalid");
			}
		}

	}

	@Schema(name = "ViolationOpened")
	record Response(@Schema(example = "VIO-2026-000007") String violation) {
	}

}
