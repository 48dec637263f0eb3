package org.ruzhu.desk.casefile.web;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.platform.panel.Reader;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.provider.cases.CaseOnPage;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/** Who stands behind a case; whoever sees no money sees here whether any is held. */
@Component
class EnterprisePanel implements CasePanel {

	private final CaseOnPage cases;

	private final Enterprises enterprises;

	private final Deposits deposits;

	EnterprisePanel(CaseOnPage cases, Enterprises enterprises, Deposits deposits) {
		this.cases = cases;
		this.enterprises = enterprises;
		this.deposits = deposits;
	}

	/**
	 * What the panel shows.
	 *
	 * @param balance for those who see no money elsewhere
	 * @param sealedNamesakes sealed enterprises of the same legal representative
	 */
	record Identity(Enterprise enterprise, Optional<Balance> balance, List<Enterprise> sealedNamesakes) {
	}

	@Override
	public Place place() {
		return Place.MAIN;
	}

	@Override
	public int order() {
		return 90;
	}

	@Override
	public boolean visibleTo(Reader reader) {
		return reader.isStaff();
	}

	@Override
	public String template() {
		return "casefile/enterprise";
	}

	@Override
	public Optional<Identity> model(CaseReading reading) {
		return of(reading)
			.map((enterprise) -> new Identity(enterprise, balance(reading), sealedNamesakes(enterprise, reading)));
	}

	/** The enterprise, once its provider has stated it. */
	Optional<Enterprise> of(CaseReading reading) {
		return Optional.ofNullable(reading.once(Enterprise.class,
				() -> this.enterprises.find(this.cases.of(reading).providerId()).orElse(null)));
	}

	private Optional<Balance> balance(CaseReading reading) {
		return reading.reader().isIn(StaffGroup.FINANCE, StaffGroup.OPERATIONS) ? Optional.empty()
				: Optional.of(this.deposits.balance(reading.caseId()));
	}

	private List<Enterprise> sealedNamesakes(Enterprise enterprise, CaseReading reading) {
		return Optional.ofNullable(enterprise.legalRepresentative())
			.map((person) -> this.enterprises.sealedUnder(person, this.cases.of(reading).providerId()))
			.orElse(List.of());
	}

}
