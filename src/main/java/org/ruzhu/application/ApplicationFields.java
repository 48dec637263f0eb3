package org.ruzhu.application;

import java.util.List;
import java.util.stream.Stream;

/** The keys of the form fields whose answers make up an application. */
public final class ApplicationFields {

	/** What the provider states about company, service and product, where it is asked. */
	private static final List<String> CONDITIONS = List.of("serviceHours", "industryExperienceYears", "runsOnPlatform",
			"teamSize", "operationsStaff", "certifiedEngineers", "dingTalkStaff", "socialSecurityStatement",
			"cleanRecord", "memberAccountVerified", "productKind", "vertical", "selfDeveloped", "softwareCopyright",
			"deliveredAsImage", "apiAbility", "testAccount", "ecosystemCertified", "saasUsers", "caseStudies",
			"traceableCases");

	private static final List<String> CONTACT = List.of("contactName", "contactPhone", "contactEmail", "serviceEmail",
			"postalAddress", "companyProfile");

	/** Asked for by {@code state-facts}. */
	public static final List<String> FACTS = Stream.concat(CONDITIONS.stream(), CONTACT.stream()).toList();

	/** What the market prefers and the provider says to have, by id. */
	public static final String PREFERENCES = "preferences";

	/** The documents asked for by {@code upload-evidence}. */
	public static final List<String> DOCUMENTS = List.of("teamProof", "experienceProof", "platformProof", "imageProof",
			"qualificationProof", "softwareCertificate", "companyMaterial", "socialSecurityStatementProof", "caseProof",
			"copyrightProof", "accountPermit", "accountCertificate", "legalRepresentativeId", "taxRegistration",
			"organisationCode");

	/** Everything asked for by {@code upload-evidence}. */
	public static final List<String> EVIDENCE = Stream.concat(DOCUMENTS.stream(), Stream.of("websiteUrl")).toList();

	/** Everything a reviewer may ask to be changed. */
	public static final List<String> ALL = Stream.concat(FACTS.stream(), EVIDENCE.stream()).toList();

	private ApplicationFields() {
	}

}
