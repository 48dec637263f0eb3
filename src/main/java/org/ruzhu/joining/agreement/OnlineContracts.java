package org.ruzhu.joining.agreement;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.AgreementText;
import org.ruzhu.market.Contract;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** The contracts of a market that its providers sign online. */
@Service
@Transactional
public class OnlineContracts {

	/** The document kind of their texts. */
	public static final String KIND = "contract";

	private static final int MAX_MB = 10;

	private final OnlineContractRepository repository;

	private final OnboardingCases cases;

	private final Markets markets;

	private final AgreementPaper paper;

	private final Documents documents;

	private final AuditLog audit;

	private final Clock clock;

	OnlineContracts(OnlineContractRepository repository, OnboardingCases cases, Markets markets, AgreementPaper paper,
			Documents documents, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.markets = markets;
		this.paper = paper;
		this.documents = documents;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Fills in the text of every contract, and saves it among the case's documents.
	 * Idempotent.
	 */
	public void prepare(String caseId) {
		if (of(caseId).isEmpty()) {
			OnboardingCase theCase = this.cases.get(caseId);
			this.paper.toSign(theCase).forEach((text) -> prepare(theCase, text));
		}
	}

	private void prepare(OnboardingCase theCase, AgreementText text) {
		this.repository.save(OnlineContract.prepare(new PreparedText(text.id(), text.version()), print(theCase, text),
				this.clock.instant()));
	}

	private Document print(OnboardingCase theCase, AgreementText text) {
		byte[] pdf = this.paper.print(theCase, text, false);
		String filename = "%s-%s.pdf".formatted(theCase.id(), text.id());
		return this.documents.store(theCase.id(), KIND, filename, pdf, Set.of("pdf"), MAX_MB);
	}

	/**
	 * Fills in anew what is not signed yet and has another version in force by now. It is
	 * kept even if whoever asks for it refuses the signature.
	 * @return the ids of these contracts
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public List<String> renew(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Map<String, AgreementText> texts = this.paper.toSign(theCase)
			.stream()
			.collect(Collectors.toMap(AgreementText::id, Function.identity()));
		List<OnlineContract> outdated = of(caseId).stream()
			.filter((contract) -> !contract.isSigned() && contract.textVersion()
				.filter((version) -> !version.equals(texts.get(contract.contractId()).version()))
				.isPresent())
			.toList();
		for (OnlineContract contract : outdated) {
			AgreementText text = texts.get(contract.contractId());
			contract.replace(new PreparedText(text.id(), text.version()), print(theCase, text), this.clock.instant());
		}
		this.repository.saveAll(outdated);
		return outdated.stream().map(OnlineContract::contractId).toList();
	}

	/**
	 * Signs all contracts of the case for the enterprise.
	 * @param accepted the ids of the contracts that were ticked
	 * @param signatory the person who signs
	 * @throws InvalidAnswerException if a contract is not accepted, or the signatory is
	 * missing
	 */
	public void sign(String caseId, Collection<String> accepted, String signatory) {
		List<OnlineContract> all = of(caseId);
		if (!all.stream().map(OnlineContract::contractId).allMatch(accepted::contains)) {
			throw new InvalidAnswerException("contractsAccepted", "agreement.contracts.missing");
		}
		if (signatory.isBlank()) {
			throw new InvalidAnswerException("signatory", "agreement.signatory.none");
		}
		all.forEach((contract) -> contract.sign(signatory, AuditLog.actor(), this.clock.instant()));
		this.repository.saveAll(all);
		all.forEach((contract) -> this.audit.record(caseId, "contract-signed", contract.contractId()));
	}

	/**
	 * The contracts of a case, in the order of the market; empty until they are prepared.
	 */
	@Transactional(readOnly = true)
	public List<OnlineContract> of(String caseId) {
		return this.repository.findByCaseIdOrderById(caseId);
	}

	/** The contracts to sign in the market and mode of a case. */
	@Transactional(readOnly = true)
	public List<Contract> toSign(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		return this.markets.get(theCase.marketId()).contracts(theCase.mode());
	}

}
