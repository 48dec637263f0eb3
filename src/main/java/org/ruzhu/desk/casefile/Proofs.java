package org.ruzhu.desk.casefile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormSchema;
import org.ruzhu.provider.cases.EligibilityFacts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/**
 * What a document is to prove: an upload of a form names the fields by its property
 * {@code proves}, so that they are read beside it.
 */
@Component
public class Proofs {

	private static final String PROVES = "proves";

	private final Map<String, List<String>> fields = new HashMap<>();

	private final EligibilityFacts facts;

	private final Enterprises enterprises;

	Proofs(ProcessFolder folder, EligibilityFacts facts, Enterprises enterprises) {
		folder.forms("*.form").forEach((form) -> FormSchema.read(form).fields().forEach(this::read));
		this.facts = facts;
		this.enterprises = enterprises;
	}

	private void read(FormComponent field) {
		if (field.properties().containsKey(PROVES)) {
			field.upload()
				.ifPresent((kind) -> this.fields.put(kind, List.of(field.properties().get(PROVES).split("\\s*,\\s*"))));
		}
	}

	/** What was stated about the facts that a kind of document proves, by field key. */
	public Map<String, String> of(OnboardingCase theCase, String kind) {
		Map<String, Object> known = new HashMap<>(this.facts.of(theCase));
		this.enterprises.find(theCase.providerId()).ifPresent((enterprise) -> known.putAll(identity(enterprise)));
		Map<String, String> proven = new LinkedHashMap<>();
		this.fields.getOrDefault(kind, List.of())
			.stream()
			.filter((field) -> known.get(field) != null)
			.forEach((field) -> proven.put(field, text(known.get(field))));
		return proven;
	}

	private static String text(Object value) {
		return (value instanceof BigDecimal number) ? number.stripTrailingZeros().toPlainString() : value.toString();
	}

	private static Map<String, Object> identity(Enterprise enterprise) {
		Map<String, Object> identity = new HashMap<>();
		identity.put("legalName", enterprise.legalName());
		identity.put("creditCode", enterprise.creditCode());
		identity.put("legalRepresentative", enterprise.legalRepresentative());
		identity.put("bankName", enterprise.bankName());
		identity.put("bankAccount", enterprise.bankAccount());
		return identity;
	}

}
