package org.ruzhu.application;

import java.util.List;
import java.util.stream.Stream;

/** The keys of the form fields whose answers make up an application. */
public final class ApplicationFields {

	/** Asked for by {@code state-facts}. */
	public static final List<String> FACTS = List.of("serviceHours", "industryExperienceYears", "runsOnPlatform",
			"contactName", "contactPhone", "contactEmail", "serviceEmail", "postalAddress", "companyProfile");

	/** The documents asked for by {@code upload-evidence}. */
	public static final List<String> DOCUMENTS = List.of("teamProof", "experienceProof", "platformProof", "imageProof");

	/** Everything asked for by {@code upload-evidence}. */
	public static final List<String> EVIDENCE = Stream.concat(DOCUMENTS.stream(), Stream.of("websiteUrl")).toList();

	/** Everything a reviewer may ask to be changed. */
	public static final List<String> ALL = Stream.concat(FACTS.stream(), EVIDENCE.stream()).toList();

	private ApplicationFields() {
	}

}
