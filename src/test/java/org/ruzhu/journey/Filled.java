package org.ruzhu.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forms as a provider who meets every condition fills them in. */
public final class Filled {

	/** What tencent-classic has judged: its conditions, and each required document. */
	public static final List<String> JUDGED = List.of("lawful", "team", "legalRepresentativeId", "accountCertificate",
			"teamProof", "experienceProof", "platformProof");

	private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private Filled() {
	}

	public static Map<String, Object> enterprise(int number, String licence) {
		Map<String, Object> form = new HashMap<>();
		form.put("subjectKind", "enterprise");
		form.put("creditCode", creditCode(number));
		form.put("legalName", "云石科技（%d）有限公司".formatted(number));
		form.put("legalRepresentative", "王芳");
		form.put("registeredCapital", "2000000");
		form.put("licenceIssuedOn", "2018-03-05");
		form.put("licenceScan", licence);
		form.put("bankName", "示例银行北京分行");
		form.put("bankAccount", "6222 0000 %04d".formatted(number));
		return form;
	}

	/** A valid unified social credit code (GB 32100), another for each number. */
	public static String creditCode(int number) {
		String code = "91110108MA%07d".formatted(number);
		int sum = 0;
		int weight = 1;
		for (char sign : code.toCharArray()) {
			sum += CREDIT_ALPHABET.indexOf(sign) * weight;
			weight = weight * 3 % 31;
		}
		return code + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
	}

	public static Map<String, Object> facts() {
		Map<String, Object> form = new HashMap<>();
		form.put("serviceHours", "5x8");
		form.put("industryExperienceYears", "2");
		form.put("runsOnPlatform", "true");
		form.put("contactName", "李梅");
		form.put("contactPhone", "010-62780000");
		form.put("contactQq", "99999999999");
		form.put("contactEmail", "contact@example.com");
		form.put("serviceEmail", "service@example.com");
		form.put("postalAddress", "北京市海淀区中关村大街 1 号");
		form.put("companyProfile", "云上运维与镜像服务。");
		return form;
	}

	/** One file for whatever the market asks for. */
	public static Map<String, Object> evidence(String document) {
		Map<String, Object> form = new HashMap<>();
		List.of("teamProof", "experienceProof", "platformProof", "legalRepresentativeId", "accountCertificate",
				"accountPermit", "copyrightProof", "caseProof")
			.forEach((field) -> form.put(field, document));
		form.put("websiteUrl", "https://www.example.com");
		return form;
	}

	public static Map<String, Object> submission() {
		return Map.of("submission", "submit", "agreementsAccepted", "true");
	}

	public static Map<String, Object> voucher(int number, String scan) {
		Map<String, Object> form = new HashMap<>();
		form.put("transferRoute", "wire");
		form.put("transferredOn", "2026-09-01");
		form.put("paidByCorporateAccount", "true");
		form.put("voucherScan", scan);
		form.put("requestsReceipt", "true");
		form.put("recipientName", "李梅");
		form.put("recipientPhone", "010-62780000");
		form.put("postalAddress", "北京市海淀区中关村大街 1 号");
		return form;
	}

	/** An approval of a product for which these points were found to hold. */
	public static Map<String, Object> productApproval(List<String> passed) {
		return Map.of("passedChecks", passed, "productVerdict", "approve");
	}

	public static Map<String, Object> approval(String... categories) {
		return split(List.of(categories).stream().map((category) -> "").toArray(String[]::new));
	}

	/**
	 * An approval that refuses the categories with a reason.
	 * @param reasons in the order of the categories; empty for those approved
	 */
	public static Map<String, Object> split(String... reasons) {
		Map<String, Object> form = new HashMap<>();
		form.put("verdict", "approve");
		form.put("judged", JUDGED);
		for (int place = 1; place <= reasons.length; place++) {
			String reason = reasons[place - 1];
			form.put("decision_" + place, reason.isEmpty() ? "approve" : "refuse");
			form.put("reason_" + place, reason);
		}
		return form;
	}

	public static Map<String, Object> categories(String... categories) {
		return Map.of("mode", "platform", "categories", List.of(categories));
	}

	/** A form with one answer changed. */
	public static Map<String, Object> but(Map<String, Object> form, String field, Object answer) {
		Map<String, Object> changed = new HashMap<>(form);
		changed.put(field, answer);
		return changed;
	}

}
