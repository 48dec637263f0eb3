package org.ruzhu.membership.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.ContractYears;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.contract.process.RenewContractProcess;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.CaseExitBegun;
import org.ruzhu.provider.cases.CaseExitWithdrawn;
import org.ruzhu.provider.cases.CaseJoined;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The terms of members' contracts. If a contract is renewed, the deposit stays
 * (Management Regulations, 3.1.5④). If it is not, the cooperation ends (Management
 * Regulations, 8.1). In a market without a term, contracts do not expire.
 */
@Service
@Transactional
public class ContractTerms {

	private final ContractTermRepository repository;

	private final OnboardingCases cases;

	private final Signatures signatures;

	private final Markets markets;

	private final Exits exits;

	private final RenewContractProcess process;

	private final AuditLog audit;

	private final Clock clock;

	ContractTerms(ContractTermRepository repository, OnboardingCases cases, Signatures signatures, Markets markets,
			Exits exits, RenewContractProcess process, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.signatures = signatures;
		this.markets = markets;
		this.exits = exits;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	@EventListener
	void begin(CaseJoined joined) {
		watch(joined.caseId());
	}

	@EventListener
	void goOn(CaseExitWithdrawn staying) {
		watch(staying.caseId());
	}

	/**
	 * Watches the term of a member. For a new member, the first term begins with its
	 * signature. A member that stays after all keeps its term.
	 */
	private void watch(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		this.markets.get(theCase.marketId()).contractYears().ifPresent((length) -> {
			if (current(caseId).isEmpty()) {
				Instant signedAt = this.signatures.signedAt(theCase);
				this.repository.save(ContractTerm.first(caseId, day(signedAt), length.years(), signedAt));
			}
			this.process.start(theCase);
		});
	}

	private LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, this.clock.getZone());
	}

	@EventListener
	void end(CaseExitBegun leaving) {
		this.process.end(leaving.caseId());
	}

	/**
	 * Records a renewal. The next term begins when the current one ends.
	 * @param signatory who signed for the enterprise
	 */
	public void sign(String caseId, String signatory) {
		ContractTerm running = current(caseId).orElseThrow();
		this.repository.save(running.next(years(caseId).years(), signatory, this.clock.instant()));
	}

	private ContractYears years(String caseId) {
		return this.markets.get(this.cases.get(caseId).marketId()).contractYears().orElseThrow();
	}

	/** Records that the contract continues for another term. */
	public void renew(String caseId) {
		this.audit.record(caseId, "contract-renewed", null);
	}

	/** Records that the provider does not renew. The cooperation ends with the term. */
	public void decline(String caseId) {
		this.audit.record(caseId, "contract-declined", null);
	}

	/** Begins the exit, because the term has expired (Management Regulations, 8.1). */
	public void runOut(String caseId) {
		this.exits.endContract(caseId);
	}

	/** The latest signed term; empty in a market without terms. */
	@Transactional(readOnly = true)
	public Optional<ContractTerm> current(String caseId) {
		return this.repository.findFirstByCaseIdOrderByNumberDesc(caseId);
	}

	/** All terms of a case, the first one first. */
	@Transactional(readOnly = true)
	public List<ContractTerm> of(String caseId) {
		return this.repository.findByCaseIdOrderByNumber(caseId);
	}

}
