package org.ruzhu.provider.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.json.Json;
import org.ruzhu.platform.text.PlainText;
import org.ruzhu.provider.cases.CaseFields;

/**
 * Which enterprise stands behind which account.
 */
@Service
@Transactional
public class Enterprises {

	private static final String LICENCE_SCAN = "licenceScan";

	private final EnterpriseRecords records;

	private final Documents documents;

	private final CaseFields fields;

	private final Clock clock;

	Enterprises(EnterpriseRecords records, Documents documents, CaseFields fields, Clock clock) {
		this.records = records;
		this.documents = documents;
		this.fields = fields;
		this.clock = clock;
	}

	/** The enterprise that a provider has said it is, verified or not. */
	@Transactional(readOnly = true)
	public Optional<Enterprise> find(String providerId) {
		return this.records.find(providerId);
	}

	/**
	 * The enterprise of a provider.
	 * @throws UnknownEnterpriseException when the provider has not said which it is
	 */
	@Transactional(readOnly = true)
	public Enterprise get(String providerId) {
		return find(providerId).orElseThrow(() -> new UnknownEnterpriseException(providerId));
	}

	/** Whether the provider's enterprise is proven, and not barred. */
	@Transactional(readOnly = true)
	public boolean isVerified(String providerId) {
		return find(providerId).filter(Enterprise::isVerified).isPresent();
	}

	/**
	 * Records which enterprise a provider says it is.
	 * @throws org.ruzhu.platform.form.InvalidAnswerException at the field that cannot be
	 * accepted
	 */
	public void identify(String providerId, String caseId, Identification says) {
		says.check(LocalDate.now(this.clock));
		requireLicence(says, caseId);
		Enterprise enterprise = open(providerId);
		Identification.require(!enterprise.isVerified(), "legalName", "enterprise.verified.already");
		if (!enterprise.isSealed()) {
			enterprise.identify(says);
			this.records.save(enterprise);
		}
	}

	private void requireLicence(Identification says, String caseId) {
		boolean licenceOfCase = this.documents.find(says.licenceDocumentId())
			.filter((document) -> document.caseId().equals(caseId))
			.filter(Document::isLicence)
			.isPresent();
		Identification.require(licenceOfCase, LICENCE_SCAN, "enterprise.licence.missing");
	}

	/**
	 * Updates what was amended of what the enterprise is. Where that is verified, it is
	 * to be verified again; the rest takes effect in its place.
	 * @param amended answers to fields of the form {@code identify-enterprise}, by key
	 * @throws org.ruzhu.platform.form.InvalidAnswerException at the field that cannot be
	 * accepted
	 */
	public void amend(String providerId, String caseId, Map<String, Object> amended) {
		Enterprise enterprise = get(providerId);
		Map<String, Object> before = enterprise.stated();
		Identification says = Identification.read(Json.merged(before, amended)::get);
		says.check(LocalDate.now(this.clock), amended.keySet());
		if (amended.containsKey(LICENCE_SCAN)) {
			requireLicence(says, caseId);
		}
		if (!enterprise.isSealed()) {
			enterprise.amend(says, differs(says, before));
			this.records.save(enterprise);
		}
	}

	private boolean differs(Identification says, Map<String, Object> before) {
		Enterprise now = Enterprise.of("");
		now.identify(says);
		return this.fields.verified().stream().anyMatch((field) -> !before.get(field).equals(now.stated().get(field)));
	}

	/** Records that no enterprise stands behind the account. */
	public void identifyAsIndividual(String providerId) {
		Enterprise enterprise = open(providerId);
		Identification.require(!enterprise.isVerified(), "subjectKind", "enterprise.verified.already");
		if (!enterprise.isSealed()) {
			enterprise.identifyAsIndividual();
			this.records.save(enterprise);
		}
	}

	private Enterprise open(String providerId) {
		return find(providerId).orElseGet(() -> Enterprise.of(providerId));
	}

	/**
	 * Bars an enterprise for good (Management Regulations, 8.3): whoever comes with its
	 * credit code is refused.
	 */
	public void seal(String providerId, String reason) {
		Enterprise enterprise = get(providerId);
		enterprise.seal(reason, this.clock.instant());
		this.records.save(enterprise);
	}

	/** Lifts the seal of an enterprise. */
	public void unseal(String providerId) {
		Enterprise enterprise = get(providerId);
		enterprise.unseal();
		this.records.save(enterprise);
	}

	/**
	 * The sealed enterprises under this legal representative, but for the provider's own:
	 * a reviewer looks twice.
	 */
	@Transactional(readOnly = true)
	public List<Enterprise> sealedUnder(String legalRepresentative, String providerId) {
		return this.records.sealed()
			.stream()
			.filter((sealed) -> PlainText.isSameName(Objects.toString(sealed.legalRepresentative(), ""),
					legalRepresentative))
			.filter((other) -> !other.providerId().equals(providerId))
			.toList();
	}

}
