package org.ruzhu.joining.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.json.Json;
import org.ruzhu.provider.cases.AskedFields;
import org.ruzhu.provider.cases.CaseFields;
import org.ruzhu.provider.cases.EligibilityFacts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/**
 * What an application consists of: which enterprise it is, what is stated, and what
 * proves it. All of it may be handed back. Only name, code and bank account of who holds
 * rights or money in a market already stay: a member reports their change.
 */
@Component
class ReviewedFields {

	private final CaseFields fields;

	private final AskedFields askedFields;

	private final EligibilityFacts facts;

	private final OnboardingCases cases;

	private final Enterprises enterprises;

	ReviewedFields(CaseFields fields, AskedFields askedFields, EligibilityFacts facts, OnboardingCases cases,
			Enterprises enterprises) {
		this.fields = fields;
		this.askedFields = askedFields;
		this.facts = facts;
		this.cases = cases;
		this.enterprises = enterprises;
	}

	/** The keys of the fields that may be handed back. */
	List<String> of(OnboardingCase theCase) {
		List<String> asked = this.fields.asked(this.askedFields.of(theCase));
		List<String> verified = this.fields.verified();
		return isBound(theCase.providerId()) ? asked.stream().filter((field) -> !verified.contains(field)).toList()
				: asked;
	}

	private boolean isBound(String providerId) {
		return this.cases.ofProvider(providerId)
			.stream()
			.map(OnboardingCase::state)
			.anyMatch((state) -> switch (state) {
				case APPROVED, SIGNED, ONBOARDED, LEAVING -> true;
				case DRAFT, SUBMITTED, REFUSED, LAPSED, WITHDRAWN, CLOSED -> false;
			});
	}

	/** Which of them say and prove which enterprise it is. */
	List<String> identity() {
		return this.fields.identity();
	}

	/** A document among these fields for which the answer is the file that is there. */
	Optional<String> sameDocument(OnboardingCase theCase, Set<String> fields, Map<String, Object> answers) {
		Map<String, Object> before = stated(theCase);
		return this.fields.documents()
			.stream()
			.filter((field) -> fields.contains(field) && answers.containsKey(field))
			.filter((field) -> answers.get(field).equals(before.get(field)))
			.findFirst();
	}

	/** What they say now, with whatever else is known of the provider. */
	Map<String, Object> stated(OnboardingCase theCase) {
		Map<String, Object> identity = new LinkedHashMap<>();
		this.enterprises.find(theCase.providerId()).map(Enterprise::stated).ifPresent(identity::putAll);
		return Json.merged(identity, this.facts.of(theCase));
	}

}
