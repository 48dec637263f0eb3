package org.ruzhu.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import org.ruzhu.demo.process.DemoTasks;
import org.ruzhu.market.Delivery;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.ProductDetails;
import org.ruzhu.membership.product.Products;
import org.ruzhu.provider.account.Accounts;

/**
 * Takes three sample providers along the journey, on a database that has none: one to the
 * review, one to the confirmation of the deposit, one on board.
 */
@Component
@Profile("demo")
class DemoProviders implements SmartInitializingSingleton {

	static final DemoProvider UNDER_REVIEW = new DemoProvider("青禾软件（示例）有限公司", "91999901MA0DEM001D", "林小禾",
			"lin@qinghe.example", "13800000001", "qinghe-demo-1");

	static final DemoProvider DEPOSIT_SENT = new DemoProvider("云杉数据（示例）有限公司", "91999902MA0DEM002Y", "赵云杉",
			"zhao@yunshan.example", "13800000002", "yunshan-demo-1");

	static final DemoProvider ON_BOARD = new DemoProvider("蓝海互联（示例）有限公司", "91999903MA0DEM003G", "苏海蓝",
			"su@lanhai.example", "13800000003", "lanhai-demo-1");

	private final Accounts accounts;

	private final DemoSignUps signUps;

	private final DemoInbox inbox;

	private final Products products;

	private final Markets markets;

	private final DemoPapers papers;

	private final DemoTasks tasks;

	private final Clock clock;

	DemoProviders(Accounts accounts, DemoSignUps signUps, DemoInbox inbox, Products products, Markets markets,
			DemoPapers papers, DemoTasks tasks, Clock clock) {
		this.accounts = accounts;
		this.signUps = signUps;
		this.inbox = inbox;
		this.products = products;
		this.markets = markets;
		this.papers = papers;
		this.tasks = tasks;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.accounts.forLogin(UNDER_REVIEW.email()).isEmpty()) {
			DemoCase underReview = this.signUps.signUp(UNDER_REVIEW);
			applyFor(underReview, List.of("image", "api"));

			DemoCase depositSent = this.signUps.signUp(DEPOSIT_SENT);
			applyFor(depositSent, List.of("software"));
			approveAndSign(depositSent);
			sendDeposit(depositSent);

			DemoCase onBoard = this.signUps.signUp(ON_BOARD);
			applyFor(onBoard, List.of("operations", "software"));
			approveAndSign(onBoard);
			sendDeposit(onBoard);
			confirmDeposit(onBoard);
			sendReceipt(onBoard);
			listProduct(onBoard);
		}
	}

	private void applyFor(DemoCase sample, List<String> categories) {
		DemoProvider provider = sample.provider();
		answer(sample, "identify-enterprise",
				Map.of("subjectKind", "enterprise", "creditCode", provider.creditCode(), "legalName",
						provider.company(), "legalRepresentative", provider.contact(), "registeredCapital",
						BigDecimal.valueOf(2_000_000), "licenceIssuedOn",
						LocalDate.now(this.clock).minusYears(5).toString(), "licenceScan", handIn(sample, "licence"),
						"bankName", "示例银行示例支行", "bankAccount", "62220000" + provider.mobile()));
		answer(sample, "confirm-micro-transfer", Map.of("amount", this.inbox.received(provider)));
		answer(sample, "choose-categories", Map.of("mode", "platform", "categories", categories));
		answer(sample, "state-facts", facts(provider));
		answer(sample, "upload-evidence",
				Map.of("teamProof", handIn(sample, "team-proof"), "experienceProof", handIn(sample, "experience-proof"),
						"platformProof", handIn(sample, "platform-proof"), "legalRepresentativeId",
						handIn(sample, "legal-representative-id"), "accountCertificate",
						handIn(sample, "account-certificate"), "websiteUrl", "https://www.example.com"));
		answer(sample, "accept-agreements", Map.of("agreementsAccepted", true, "submission", "submit"));
	}

	private static Map<String, Object> facts(DemoProvider provider) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("serviceHours", "7x8");
		facts.put("industryExperienceYears", BigDecimal.valueOf(4));
		facts.put("runsOnPlatform", true);
		facts.put("contactName", provider.contact());
		facts.put("contactPhone", provider.mobile());
		facts.put("contactQq", "99999999999");
		facts.put("contactEmail", provider.email());
		facts.put("serviceEmail", "service@" + provider.email().split("@")[1]);
		facts.put("postalAddress", "示例省示例市示例路 1 号");
		facts.put("companyProfile", "为企业客户提供云上软件与运维服务的示例公司。");
		return facts;
	}

	private void approveAndSign(DemoCase sample) {
		this.tasks.decide(sample.caseId(), "reviewer", "review-application",
				Map.of("verdict", "approve", "judged", List.of("lawful", "team", "legalRepresentativeId",
						"accountCertificate", "teamProof", "experienceProof", "platformProof"), "decision_1", "approve",
						"decision_2", "approve"));
		answer(sample, "return-signed-agreement", Map.of("signedAgreement", handIn(sample, "signed-agreement")));
		this.tasks.decide(sample.caseId(), "operator", "confirm-signature", Map.of("signature", "accepted"));
	}

	private void sendDeposit(DemoCase sample) {
		DemoProvider provider = sample.provider();
		Map<String, Object> voucher = new HashMap<>();
		voucher.put("transferRoute", "online-banking");
		voucher.put("transferredOn", LocalDate.now(this.clock).toString());
		voucher.put("paidByCorporateAccount", true);
		voucher.put("voucherScan", handIn(sample, "transfer-voucher"));
		voucher.put("requestsReceipt", true);
		voucher.put("recipientName", provider.contact());
		voucher.put("recipientPhone", provider.mobile());
		voucher.put("postalAddress", "示例省示例市示例路 1 号");
		answer(sample, "submit-transfer-voucher", voucher);
	}

	private void confirmDeposit(DemoCase sample) {
		this.tasks.decide(sample.caseId(), "finance", "confirm-deposit",
				Map.of("transfer", "received", "amountReceived", 5000, "receivedOn",
						LocalDate.now(this.clock).toString(), "bankReference", "DEMO-" + sample.caseId()));
	}

	private void sendReceipt(DemoCase sample) {
		this.tasks.decide(sample.caseId(), "finance", "send-receipt", Map.of("courier", "示例快递", "courierNumber",
				"DEMO-" + sample.caseId(), "sentOn", LocalDate.now(this.clock).toString()));
	}

	private void listProduct(DemoCase sample) {
		Product product = this.products.create(
				sample.caseId(), sample.providerId(), new ProductDetails("蓝海日志分析", "operations", "集中采集、检索和告警的日志服务",
						"按天交付的日志采集与分析服务，含部署与值守。", 99_00L, Delivery.SERVICE, "https://market.example.com/lanhai-log"),
				sample.caseId());
		answer(sample, "submit-products", Map.of("productIds", List.of(product.id())));
		this.tasks.decide(sample.caseId(), "operator", "review-product",
				Map.of("productVerdict", "approve", "passedChecks",
						List.copyOf(this.markets.get(product.marketId())
							.productChecks(product.details().category(), product.details().delivery())
							.keySet())));
	}

	private void answer(DemoCase sample, String form, Map<String, Object> answers) {
		this.tasks.answer(sample.caseId(), sample.providerId(), form, answers);
	}

	private String handIn(DemoCase sample, String kind) {
		return this.papers.handIn(sample.caseId(), kind);
	}

}
