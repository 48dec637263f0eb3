package org.ruzhu.provider.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;

/**
 * What changes of an enterprise after it was verified (Management Regulations, 6.1.1).
 */
@Service
@Transactional
public class EnterpriseChanges {

	private final EnterpriseRecords records;

	private final AdmissionPolicy admission;

	private final Clock clock;

	EnterpriseChanges(EnterpriseRecords records, AdmissionPolicy admission, Clock clock) {
		this.records = records;
		this.admission = admission;
		this.clock = clock;
	}

	/** What may change of a provider's enterprise, by field, as it stands. */
	@Transactional(readOnly = true)
	public Map<String, String> material(String providerId) {
		Enterprise enterprise = get(providerId);
		Map<String, String> material = new LinkedHashMap<>();
		material.put("legalName", enterprise.legalName());
		material.put("creditCode", enterprise.creditCode());
		material.put("legalRepresentative", enterprise.legalRepresentative());
		material.put("registeredCapital", UnmetCondition.text(enterprise.registeredCapital()));
		material.put("licenceScan", enterprise.licenceDocumentId());
		material.put("licenceValidUntil", enterprise.licenceValidUntil().map(LocalDate::toString).orElse(""));
		material.put("bankName", enterprise.bankName());
		material.put("bankAccount", enterprise.bankAccount());
		return material;
	}

	/**
	 * Holds a change against the register, as the enterprise was when it joined: a sealed
	 * one comes back under no other name.
	 * @param changed by field; fields of others are passed over
	 * @throws InvalidAnswerException at the field that cannot be accepted
	 */
	@Transactional(readOnly = true)
	public void check(String providerId, Map<String, String> changed) {
		admit(get(providerId), changed);
	}

	/**
	 * Applies a change, checked against the register once more.
	 * @throws InvalidAnswerException at the field that cannot be accepted
	 */
	public void apply(String providerId, Map<String, String> changed) {
		Enterprise enterprise = get(providerId);
		admit(enterprise, changed);
		try {
			this.records.save(enterprise);
		}
		catch (DbActionExecutionException ex) {
			throw (ex.getCause() instanceof DuplicateKeyException)
					? new InvalidAnswerException("creditCode", "enterprise.refused.sameMoment") : ex;
		}
	}

	private void admit(Enterprise enterprise, Map<String, String> values) {
		ChangedEnterprise changed = new ChangedEnterprise(values);
		changed.check(LocalDate.now(this.clock));
		enterprise.change(changed);
		if (values.containsKey("creditCode")) {
			refuse("creditCode", this.admission.refusal(enterprise));
		}
		if (values.containsKey("legalName") && isSealed(enterprise.legalName())) {
			refuse("legalName", Optional.of("enterprise.refused.sealed"));
		}
	}

	private boolean isSealed(String legalName) {
		return this.records.sealed()
			.stream()
			.anyMatch((sealed) -> PlainText.isSameName(Objects.toString(sealed.legalName(), ""), legalName));
	}

	private static void refuse(String field, Optional<String> reason) {
		reason.ifPresent((messageKey) -> {
			throw new InvalidAnswerException(field, messageKey);
		});
	}

	private Enterprise get(String providerId) {
		return this.records.get(providerId);
	}

}
