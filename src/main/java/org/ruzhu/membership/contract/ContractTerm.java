package org.ruzhu.membership.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.annotation.Id;

/** A term of a case's contract. */
public class ContractTerm {

	@Id
	private Long id;

	private String caseId;

	private int number;

	private LocalDate startsOn;

	private LocalDate endsOn;

	private Instant signedAt;

	private String signatory;

	ContractTerm() {
	}

	static ContractTerm first(String caseId, LocalDate signedOn, int years, Instant signedAt) {
		return of(caseId, 1, signedOn, years, signedAt, null);
	}

	/** The next term, which begins on the day this one ends. */
	ContractTerm next(int years, String person, Instant now) {
		return of(this.caseId, this.number + 1, this.endsOn, years, now, person);
	}

	private static ContractTerm of(String caseId, int number, LocalDate startsOn, int years, Instant signedAt,
			String signatory) {
		ContractTerm term = new ContractTerm();
		term.caseId = caseId;
		term.number = number;
		term.startsOn = startsOn;
		term.endsOn = startsOn.plusYears(years);
		term.signedAt = signedAt;
		term.signatory = signatory;
		return term;
	}

	/** The number of the term; 1 for the first. */
	public int number() {
		return this.number;
	}

	public LocalDate startsOn() {
		return this.startsOn;
	}

	/** The last day. */
	public LocalDate endsOn() {
		return this.endsOn;
	}

	public Instant signedAt() {
		return this.signedAt;
	}

	/** Who signed again; empty for the first term. */
	public Optional<String> signatory() {
		return Optional.ofNullable(this.signatory);
	}

}
