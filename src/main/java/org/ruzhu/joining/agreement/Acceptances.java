package org.ruzhu.joining.agreement;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.AgreementTerms;
import org.ruzhu.market.AgreementText;
import org.ruzhu.market.AgreementTexts;
import org.ruzhu.market.Contract;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * What providers accept: the market's agreements, each in the version that is in force
 * when the box is ticked. The text itself is kept with its hash.
 */
@Service
@Transactional
public class Acceptances {

	private final AcceptanceRecords records;

	private final OnboardingCases cases;

	private final Markets markets;

	private final AgreementTexts texts;

	private final Clock clock;

	Acceptances(AcceptanceRecords records, OnboardingCases cases, Markets markets, AgreementTexts texts, Clock clock) {
		this.records = records;
		this.cases = cases;
		this.markets = markets;
		this.texts = texts;
		this.clock = clock;
	}

	/** All agreements of the case's market, in its mode. */
	@Transactional(readOnly = true)
	public List<AskedAgreement> ofMarket(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Market market = market(theCase);
		return inForce(market, market.agreements(theCase.mode()).stream().map(AgreementTerms::id).toList());
	}

	/** The agreements for the categories that the case applies for. */
	@Transactional(readOnly = true)
	public List<AskedAgreement> ofCategories(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Market market = market(theCase);
		return inForce(market,
				market.agreements(theCase.mode(), theCase.categories()).stream().map(AgreementTerms::id).toList());
	}

	/**
	 * The agreements of a member that are in force in another version than it accepted.
	 */
	@Transactional(readOnly = true)
	public List<AskedAgreement> toAcceptAgain(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Market market = market(theCase);
		List<String> ids = market.agreements(theCase.mode(), theCase.approvedCategories())
			.stream()
			.map(AgreementTerms::id)
			.toList();
		List<Acceptance> accepted = of(caseId);
		return inForce(market, ids).stream()
			.filter((agreement) -> agreement.text().isPresent()
					&& accepted.stream().noneMatch((earlier) -> isVersionOf(earlier, agreement)))
			.toList();
	}

	private static boolean isVersionOf(Acceptance acceptance, AskedAgreement agreement) {
		return acceptance.agreementId().equals(agreement.id())
				&& agreement.text().orElseThrow().version().equals(acceptance.textVersion());
	}

	/** What is signed in the case's market, or else accepted, for a contract to go on. */
	@Transactional(readOnly = true)
	public List<AskedAgreement> toRenew(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Market market = market(theCase);
		List<String> contracts = market.contracts(theCase.mode()).stream().map(Contract::id).toList();
		return contracts.isEmpty() ? ofMarket(caseId) : inForce(market, contracts);
	}

	private Market market(OnboardingCase theCase) {
		return this.markets.get(theCase.marketId());
	}

	private List<AskedAgreement> inForce(Market market, List<String> ids) {
		return ids.stream()
			.map((id) -> new AskedAgreement(market.id(), id, market.paperName(id).orElseThrow(),
					this.texts.inForce(market.id(), id)))
			.toList();
	}

	/**
	 * Accepts agreements for the provider of a case, before it joins.
	 * @param asked the agreements, as they are in force
	 * @param mark what was on the page when the box was ticked; empty if the form is
	 * older than that
	 * @param field the box
	 * @throws InvalidAnswerException if another text was on the page than is in force
	 */
	public void accept(String caseId, List<AskedAgreement> asked, Optional<String> mark, String field) {
		acceptAgain(caseId, asked, mark, field);
		this.cases.agree(caseId, asked.stream().map(AskedAgreement::id).toList());
	}

	/**
	 * The same for a member: what it accepted when it joined stays.
	 * @throws InvalidAnswerException likewise
	 */
	public void acceptAgain(String caseId, List<AskedAgreement> asked, Optional<String> mark, String field) {
		if (mark.isPresent() && !mark.get().equals(AskedAgreement.mark(asked))) {
			throw new InvalidAnswerException(field, "agreement.changed", changed(asked, mark.get()));
		}
		record(caseId, asked);
	}

	private static String changed(List<AskedAgreement> asked, String mark) {
		List<AskedAgreement> changed = asked.stream().filter((agreement) -> !agreement.isIn(mark)).toList();
		return (changed.isEmpty() ? asked : changed).stream()
			.map((agreement) -> agreement.name().in(LocaleContextHolder.getLocale()))
			.collect(Collectors.joining(" "));
	}

	/** Records what is in force of these as accepted; what was accepted before stays. */
	public void record(String caseId, List<AskedAgreement> asked) {
		List<Acceptance> before = of(caseId);
		for (AskedAgreement agreement : asked) {
			if (before.stream().noneMatch((earlier) -> isOf(earlier, agreement))) {
				agreement.text().ifPresent((text) -> this.records.keep(agreement.marketId(), text));
				this.records.add(caseId,
						new Acceptance(agreement.id(), agreement.text().map(AgreementText::version).orElse(null),
								agreement.text().map(AgreementText::sha256).orElse(null), AuditLog.actor(),
								this.clock.instant()));
			}
		}
	}

	/** Whether a case has accepted all of these, just as they are. */
	@Transactional(readOnly = true)
	public boolean areAccepted(String caseId, List<AskedAgreement> asked) {
		List<Acceptance> accepted = of(caseId);
		return asked.stream()
			.allMatch((agreement) -> accepted.stream().anyMatch((earlier) -> isOf(earlier, agreement)));
	}

	/** A new version is another text, though it says the same. */
	private static boolean isOf(Acceptance acceptance, AskedAgreement agreement) {
		Optional<AgreementText> text = agreement.text();
		return acceptance.agreementId().equals(agreement.id())
				&& Objects.equals(acceptance.textVersion(), text.map(AgreementText::version).orElse(null))
				&& Objects.equals(acceptance.sha256(), text.map(AgreementText::sha256).orElse(null));
	}

	/** What a case has accepted, the first acceptance first. */
	@Transactional(readOnly = true)
	public List<Acceptance> of(String caseId) {
		return this.records.of(caseId);
	}

	/** A text that somebody accepted, by its SHA-256. */
	@Transactional(readOnly = true)
	public Optional<KeptText> kept(String sha256) {
		return this.records.kept(sha256);
	}

}
